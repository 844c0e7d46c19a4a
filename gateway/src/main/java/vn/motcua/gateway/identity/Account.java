package vn.motcua.gateway.identity;

import org.springframework.security.core.Authentication;

import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody, or some device, that may sign in.
 *
 * @param name under which it signs in and acts
 * @param displayName as people are shown it
 * @param agency the root of the agencies it may see
 * @param departments empty means all departments of those agencies
 */
public record Account(
        String name,
        String displayName,
        Set<Role> roles,
        AgencyId agency,
        List<DepartmentCode> departments) {

    public Account {
        roles = Set.copyOf(roles);
        departments = List.copyOf(departments);
    }

    /** An account that goes by no other name than the one it signs in with. */
    public Account(
            String name, Set<Role> roles, AgencyId agency, List<DepartmentCode> departments) {
        this(name, name, roles, agency, departments);
    }

    /** The account behind a signed-in request; empty for strangers. */
    public static Optional<Account> of(Authentication signedIn) {
        return signedIn.getPrincipal() instanceof AccountUser user
                ? Optional.of(user.account())
                : Optional.empty();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
