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
 * @param predecessors agencies outside that subtree that ended, and whose dossiers went over to one
 *     in it: they are in the scope as well
 * @param departments empty means all departments of the agencies
 */
public record Caller(
        String subject,
        Set<Role> roles,
        AgencyId agency,
        List<AgencyId> predecessors,
        List<DepartmentCode> departments) {

    public Caller {
        roles = Set.copyOf(roles);
        predecessors = List.copyOf(predecessors);
        departments = List.copyOf(departments);
    }

    /** A caller whose agencies have succeeded no other. */
    public Caller(
            String subject, Set<Role> roles, AgencyId agency, List<DepartmentCode> departments) {
        this(subject, roles, agency, List.of(), departments);
    }

    /** The same caller, with the agencies whose dossiers went over to its own. */
    Caller succeeding(List<AgencyId> ended) {
        return new Caller(subject, roles, agency, ended, departments);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether that agency lies in the caller's scope, be it for some departments only. */
    public boolean reaches(AgencyId where) {
        return where.within(agency) || predecessors.contains(where);
    }

    /** Whether the caller's scope holds that department of that agency. */
    public boolean sees(AgencyId where, DepartmentCode department) {
        return reaches(where) && (departments.isEmpty() || departments.contains(department));
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
