package vn.motcua.gateway.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCrypt;

import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The accounts of the configuration and, when allowed, the demo accounts. */
final class Accounts implements UserDetailsService {

    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}");
    private static final String DEMO_AGENCY = "vu-quang";
    private static final String DEMO_SALT = "$2a$04$motcuaDemoAccountsOnlu";

    private final Map<String, AccountUser> users = new HashMap<>();

    Accounts(IdentityProperties properties) {
        if (properties.demoAccounts()) {
            // Published passwords: nothing is gained by hashing them slowly. Hashed anew at every
            // start, they would sign every kiosk out.
            demo().forEach(account -> add(account, BCrypt.hashpw(account.name(), DEMO_SALT)));
        }
        properties.accounts().forEach(entry -> add(account(entry), bcrypt(entry)));
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        AccountUser user = users.get(name);
        if (user == null) {
            throw new UsernameNotFoundException(name);
        }
        return user;
    }

    private void add(Account account, @Nullable String hash) {
        users.put(account.name(), new AccountUser(account, String.valueOf(hash)));
    }

    private static Account account(IdentityProperties.Entry entry) {
        List<String> departments = entry.departments() == null ? List.of() : entry.departments();
        return new Account(
                entry.name(),
                entry.roles(),
                new AgencyId(entry.agency()),
                departments.stream().map(DepartmentCode::new).toList());
    }

    private static String bcrypt(IdentityProperties.Entry entry) {
        if (!BCRYPT.matcher(entry.password()).matches()) {
            throw new IllegalStateException(
                    "motcua.gateway.accounts: the password of %s must be a bcrypt hash"
                            .formatted(entry.name()));
        }
        return entry.password();
    }

    private static List<Account> demo() {
        return List.of(
                demo("kiosk", Role.KIOSK),
                demo("tiepnhan", Role.RECEPTION),
                demo("canbo.ktht", Role.OFFICER, "KTHT"),
                demo("canbo.tuphap", Role.OFFICER, "TU_PHAP"),
                demo("truongphong.ktht", Role.HEAD, "KTHT"),
                demo("lanhdao", Role.LEADER),
                demo("thanhtra", Role.INSPECTOR),
                demo("vanhanh", Role.OPERATOR));
    }

    private static Account demo(String name, Role role, String... departments) {
        return new Account(
                name,
                Set.of(role),
                new AgencyId(DEMO_AGENCY),
                List.of(departments).stream().map(DepartmentCode::new).toList());
    }
}
