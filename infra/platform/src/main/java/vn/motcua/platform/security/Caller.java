package vn.motcua.platform.security;

import org.springframework.http.HttpStatus;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.problem.Problem;

import java.util.List;
import java.util.Set;

/**
 * Who calls, as the gateway's token says. Its scope is a subtree of agencies and, when any are
 * named, some departments in it; lists, counts, exports and commands all ask the same question.
 *
 * @param departments empty means all departments of the agencies
 */
public record Caller(
        String subject, Set<Role> roles, AgencyId agency, List<DepartmentCode> departments) {

    public Caller {
        roles = Set.copyOf(roles);
        departments = List.copyOf(departments);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the caller's scope holds that department of that agency. */
    public boolean sees(AgencyId where, DepartmentCode department) {
        return where.within(agency) && (departments.isEmpty() || departments.contains(department));
    }

    /**
     * Refuses with 403 what lies outside the caller's scope.
     *
     * @throws Problem {@code out-of-scope}
     */
    public void mustSee(AgencyId where, DepartmentCode department) {
        if (!sees(where, department)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "out-of-scope", where + "/" + department);
        }
    }

    /**
     * The caller as the actor of an event, in the first of the given roles that it holds.
     *
     * @throws Problem {@code forbidden} when it holds none of them
     */
    public Actor actingAs(Role... permitted) {
        for (Role role : permitted) {
            if (is(role)) {
                return new Actor(role, subject);
            }
        }
        throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
    }
}
