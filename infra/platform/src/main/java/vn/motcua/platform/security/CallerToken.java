package vn.motcua.platform.security;

import static java.util.Objects.requireNonNull;

import org.springframework.security.oauth2.jwt.Jwt;

import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The claims by which the gateway tells a service who calls. */
public final class CallerToken {

    public static final String ROLES = "roles";
    public static final String AGENCY = "agency";
    public static final String DEPARTMENTS = "departments";

    private CallerToken() {}

    static Caller read(Jwt token) {
        List<String> departments = token.getClaimAsStringList(DEPARTMENTS);
        return new Caller(
                requireNonNull(token.getSubject(), "sub"),
                roles(token),
                new AgencyId(requireNonNull(token.getClaimAsString(AGENCY), AGENCY)),
                departments == null
                        ? List.of()
                        : departments.stream().map(DepartmentCode::new).toList());
    }

    static Set<Role> roles(Jwt token) {
        List<String> names = token.getClaimAsStringList(ROLES);
        return names == null
                ? Set.of()
                : names.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
