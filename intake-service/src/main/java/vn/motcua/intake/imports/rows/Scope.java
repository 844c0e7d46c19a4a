package vn.motcua.intake.imports.rows;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.security.Caller;

import java.util.List;
import java.util.Set;

/**
 * For which units an operator may import; the background work asks it long after the request.
 *
 * @param departments empty means all of the agencies
 */
public record Scope(AgencyId agency, List<DepartmentCode> departments) {

    public Scope {
        departments = List.copyOf(departments);
    }

    public static Scope of(Caller caller) {
        return new Scope(caller.agency(), caller.departments());
    }

    boolean holds(AgencyId where, DepartmentCode department) {
        return new Caller("", Set.of(), agency, departments).sees(where, department);
    }
}
