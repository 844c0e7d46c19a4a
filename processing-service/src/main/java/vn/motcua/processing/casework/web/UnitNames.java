package vn.motcua.processing.casework.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Department;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.clock.Stint;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.problem.Problems;

import java.util.Locale;

/** What procedures, departments and other holders are called in the reader's language. */
@Component
final class UnitNames {

    private final Catalogue catalogue;
    private final Problems texts;

    UnitNames(Catalogue catalogue, Problems texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** An imported dossier may name what the catalogue no longer has; its code must do then. */
    String procedure(ProcedureCode code) {
        return catalogue
                .procedure(code)
                .map((Procedure known) -> inReadersLanguage(known.name(), known.nameEn()))
                .orElse(code.value());
    }

    String department(AgencyId agency, DepartmentCode code) {
        return catalogue
                .department(agency, code)
                .map((Department known) -> inReadersLanguage(known.name(), known.nameEn()))
                .orElse(code.value());
    }

    String holder(Stint.Holder holder) {
        return holder instanceof Stint.Department(var agency, var department)
                ? department(agency, department)
                : texts.text("holder." + kind(holder), LocaleContextHolder.getLocale());
    }

    /** The kind of a holder as it stands in answers: {@code citizen}. */
    String kind(Stint.Holder holder) {
        return switch (holder) {
            case Stint.Department _ -> "department";
            case Stint.Citizen _ -> "citizen";
            case Stint.Payment _ -> "payment";
            case Stint.Closed _ -> "closed";
        };
    }

    private static String inReadersLanguage(String vietnamese, @Nullable String english) {
        boolean wanted =
                LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return wanted && english != null ? english : vietnamese;
    }
}
