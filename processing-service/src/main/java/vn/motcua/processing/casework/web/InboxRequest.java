package vn.motcua.processing.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.processing.casework.model.Stage;

import java.util.List;

/**
 * What an inbox is to show: the parameters of its address, and the content of a saved filter.
 *
 * @param state any of these
 * @param officer {@code me}, {@code none} or an officer's id
 * @param procedure any of these
 * @param q words of the code, or of the procedure's name or number; accents do not matter
 * @param timeLeft of cases whose clock runs: {@code overdue}, {@code today}, or at most so many
 *     working days from today on
 */
@JsonInclude(Include.NON_EMPTY)
record InboxRequest(
        @Nullable AgencyId agency,
        @Nullable DepartmentCode department,
        @Nullable List<Stage> state,
        @Nullable @Size(max = 200) String officer,
        @Nullable Boolean overdue,
        @Nullable @Size(max = 50) List<ProcedureCode> procedure,
        @Nullable @Size(max = 100) String q,
        @Nullable @Pattern(regexp = "overdue|today|[1-9][0-9]?") String timeLeft) {

    InboxRequest {
        state = state == null ? null : List.copyOf(state);
        procedure = procedure == null ? null : List.copyOf(procedure);
    }
}
