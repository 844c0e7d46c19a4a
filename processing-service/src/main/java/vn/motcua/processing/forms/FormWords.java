package vn.motcua.processing.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.forms.Heading;
import vn.motcua.forms.Tracking;
import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Department;
import vn.motcua.kernel.catalogue.Paper;
import vn.motcua.kernel.catalogue.Procedure;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.web.PublicAddress;

import java.time.LocalDate;

/** What forms call units, procedures and papers; their Vietnamese names, as the forms are. */
@Component
final class FormWords {

    private final Catalogue catalogue;
    private final PublicAddress address;

    FormWords(Catalogue catalogue, PublicAddress address) {
        this.catalogue = catalogue;
        this.address = address;
    }

    /** The top of an agency's form. */
    Heading heading(AgencyId id, @Nullable String number, LocalDate date) {
        String place = catalogue.placeOf(id).orElse(null);
        return new Heading(agency(id), null, number, place, date);
    }

    String agency(AgencyId id) {
        return catalogue.agency(id).map(Agency::name).orElse(id.value());
    }

    /** With the agency's name, unless it is the one at the top. */
    String department(AgencyId agency, DepartmentCode code) {
        String department =
                catalogue.department(agency, code).map(Department::name).orElse(code.value());
        return catalogue
                .agency(agency)
                .filter(known -> known.parent().isPresent())
                .map(known -> department + ", " + known.name())
                .orElse(department);
    }

    String procedure(ProcedureCode code) {
        return catalogue.procedure(code).map(Procedure::name).orElse(code.value());
    }

    /** The name of a paper of the procedure; of anything else, what was typed. */
    String paper(ProcedureCode procedure, String item) {
        return catalogue
                .procedure(procedure)
                .flatMap(known -> known.paper(item))
                .map(Paper::name)
                .orElse(item);
    }

    Tracking tracking(DossierCode code) {
        return new Tracking(code.value(), address.tracking(code));
    }
}
