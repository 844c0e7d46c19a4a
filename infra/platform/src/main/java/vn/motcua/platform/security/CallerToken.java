package vn.motcua.platform.security;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.problem.Problem;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The claims by which the gateway tells a service who calls. */
public final class CallerToken {

    public static final String NAME = StandardClaimNames.NAME;
    public static final String ROLES = "roles";
    public static final String AGENCY = "agency";
    public static final String DEPARTMENTS = "departments";

    private CallerToken() {}

    static Caller read(Jwt token) {
        List<String> departments = token.getClaimAsStringList(DEPARTMENTS);
        return new Caller(
                claim(token, JwtClaimNames.SUB),
                roles(token),
                new AgencyId(claim(token, AGENCY)),
                departments == null
                        ? List.of()
                        : departments.stream().map(DepartmentCode::new).toList());
    }

    /** Who calls, with the name to show; the login where the token has none. */
    public static Person person(Jwt token) {
        Caller caller = read(token);
        String name = token.getClaimAsString(NAME);
        return new Person(
                caller.subject(),
                name == null || name.isBlank() ? caller.subject() : name,
                caller.roles(),
                caller.agency(),
                caller.departments());
    }

    private static String claim(Jwt token, String name) {
        String value = token.getClaimAsString(name);
        if (value == null) {
            throw Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated");
        }
        return value;
    }

    static Set<Role> roles(Jwt token) {
        List<String> names = token.getClaimAsStringList(ROLES);
        return names == null
                ? Set.of()
                : names.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
