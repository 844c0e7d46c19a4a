package vn.motcua.processing.staff.web;

import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.util.List;

/**
 * Somebody who may be given a case.
 *
 * @param departments none means all of the agency
 * @param load how many open cases they hold now
 */
record StaffLine(
        String login,
        String name,
        List<Role> roles,
        AgencyId agency,
        String agencyName,
        List<Unit> departments,
        long load) {

    StaffLine {
        roles = List.copyOf(roles);
        departments = List.copyOf(departments);
    }

    /** A department with its name in the reader's language. */
    record Unit(DepartmentCode department, String departmentName) {}

    /** A page of them. */
    record Page(List<StaffLine> items, long total, int page, int size) {

        Page {
            items = List.copyOf(items);
        }
    }

    /** What a login is called. */
    record Name(String login, String name) {}

    /** A page of names. */
    record Names(List<Name> items, long total, int page, int size) {

        Names {
            items = List.copyOf(items);
        }
    }
}
