package vn.motcua.intake.reception;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.jspecify.annotations.Nullable;

import vn.motcua.intake.dossier.Dossier;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Instant;
import java.util.Locale;

/**
 * What anybody with the code and the digits may know: nothing about a person.
 *
 * @param replacedCode that was asked for, when the dossier goes by another one now
 */
record TrackedDossier(
        DossierId id,
        DossierCode code,
        ProcedureCode procedure,
        String procedureName,
        AgencyId agency,
        String agencyName,
        DepartmentCode department,
        String departmentName,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @JsonInclude(Include.NON_NULL) @Nullable String replacedCode) {

    static TrackedDossier of(Dossier dossier, String asked, Catalogue catalogue, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return new TrackedDossier(
                dossier.id(),
                dossier.code(),
                dossier.procedure(),
                procedureName(dossier, catalogue, english),
                dossier.agency(),
                catalogue
                        .agency(dossier.agency())
                        .map(agency -> english ? agency.nameEn() : agency.name())
                        .orElse(dossier.agency().value()),
                dossier.department(),
                catalogue
                        .department(dossier.agency(), dossier.department())
                        .map(found -> english ? found.nameEn() : found.name())
                        .orElse(dossier.department().value()),
                dossier.receivedAt(),
                dossier.dueAt(),
                DossierCode.typed(asked).contains(dossier.code()) ? null : asked);
    }

    private static String procedureName(Dossier dossier, Catalogue catalogue, boolean english) {
        if (!english) {
            return dossier.procedureName();
        }
        return catalogue
                .procedure(dossier.procedure())
                .map(procedure -> procedure.nameEn())
                .orElse(dossier.procedureName());
    }
}
