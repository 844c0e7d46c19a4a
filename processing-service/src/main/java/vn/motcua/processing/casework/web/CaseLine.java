package vn.motcua.processing.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.processing.casework.model.Stage;

import java.time.Instant;

/**
 * One line of an inbox, as it is answered.
 *
 * @param onBehalfOf the officer for whom the reader may act on it by a mandate; absent without one
 */
record CaseLine(
        @JsonUnwrapped Subject subject,
        Stage state,
        @Nullable String officer,
        @JsonInclude(Include.NON_NULL) @Nullable String onBehalfOf,
        boolean overdue,
        @Nullable TimeLeft timeLeft,
        long version) {

    /** What the case is about, with names in the reader's language. */
    record Subject(
            DossierId id,
            DossierCode code,
            ProcedureCode procedure,
            String procedureName,
            AgencyId agency,
            DepartmentCode department,
            String departmentName,
            Instant receivedAt,
            @Nullable Instant dueAt) {}
}
