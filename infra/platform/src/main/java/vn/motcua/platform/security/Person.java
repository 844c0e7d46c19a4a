package vn.motcua.platform.security;

import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.util.List;
import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param login under which they act; events keep it
 * @param name as people are shown it; the login where no name is known
 * @param agency the root of the agencies they work for
 * @param departments in the order of their codes; empty means all departments of those agencies
 */
public record Person(
        String login,
        String name,
        Set<Role> roles,
        AgencyId agency,
        List<DepartmentCode> departments) {

    public Person {
        roles = Set.copyOf(roles);
        departments = departments.stream().distinct().sorted().toList();
    }

    /** Whether a name is known that is more than the login. */
    public boolean isNamed() {
        return !name.equals(login);
    }

    public Person named(String other) {
        return new Person(login, other, roles, agency, departments);
    }
}
