package vn.motcua.processing.casework.model;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Instant;

/**
 * What a case is about, as an inbox lists it.
 *
 * @param agency responsible now, with {@code department}
 * @param dueAt absent for a procedure without a time limit
 */
public record Subject(
        DossierCode code,
        ProcedureCode procedure,
        AgencyId agency,
        DepartmentCode department,
        Instant receivedAt,
        @Nullable Instant dueAt) {}
