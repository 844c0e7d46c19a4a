package vn.motcua.processing.casework.web;

import org.springframework.http.HttpStatus;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Department;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.Ids;
import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.casework.model.CaseCommand.Unit;
import vn.motcua.processing.casework.model.Subject;
import vn.motcua.processing.staff.Assignees;

import java.util.UUID;

/**
 * What the body of a command names: it must be there.
 *
 * @param about the case it is given to
 */
record Named(Catalogue catalogue, Assignees assignees, Ids ids, Subject about) {

    /**
     * Somebody who may be given the case.
     *
     * @throws Problem {@code not-assignable} when they may not
     */
    String assignee(String login) {
        assignees.require("to", login, about.agency(), about.department());
        return login;
    }

    /**
     * A department.
     *
     * @throws Problem {@code unknown-unit} when it is not in the catalogue
     */
    Unit unit(String agency, String department) {
        try {
            Agency known =
                    catalogue.agency(new AgencyId(agency)).orElseThrow(() -> unknown(agency));
            Department there =
                    known.department(new DepartmentCode(department))
                            .orElseThrow(() -> unknown(agency + "/" + department));
            return new Unit(known.id(), known.level(), there.code());
        } catch (IllegalArgumentException noCode) {
            throw unknown(agency + "/" + department);
        }
    }

    /** A name for what did not have one. */
    UUID newId() {
        return ids.next();
    }

    private static Problem unknown(String unit) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-unit", unit);
    }
}
