package vn.motcua.processing.casework.model;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Instant;

/**
 * What a case is about, and what was done with it.
 *
 * @param agency responsible now, with {@code department}
 * @param dueAt absent for a procedure without a time limit
 */
public record Dossier(
        DossierCode code,
        ProcedureCode procedure,
        AgencyId agency,
        DepartmentCode department,
        Instant receivedAt,
        @Nullable Instant dueAt,
        Work work) {

    public Subject subject() {
        return new Subject(code, procedure, agency, department, receivedAt, dueAt);
    }

    Dossier with(Work changed) {
        return new Dossier(code, procedure, agency, department, receivedAt, dueAt, changed);
    }

    Dossier coded(DossierCode changed) {
        return new Dossier(changed, procedure, agency, department, receivedAt, dueAt, work);
    }

    Dossier dueAt(@Nullable Instant moved) {
        return new Dossier(code, procedure, agency, department, receivedAt, moved, work);
    }
}
