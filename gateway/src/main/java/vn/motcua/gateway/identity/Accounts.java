package vn.motcua.gateway.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCrypt;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.security.DemoAccounts;
import vn.motcua.platform.security.Person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The accounts of the configuration and, when allowed, the demo accounts. */
final class Accounts implements UserDetailsService {

    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}");
    private static final String DEMO_SALT = "$2a$04$motcuaDemoAccountsOnlu";

    private final Map<String, AccountUser> users = new HashMap<>();

    Accounts(IdentityProperties properties) {
        if (properties.demoAccounts()) {
            // Published passwords: nothing is gained by hashing them slowly. Hashed anew at every
            // start, they would sign every kiosk out.
            DemoAccounts.all()
                    .forEach(one -> add(account(one), BCrypt.hashpw(one.login(), DEMO_SALT)));
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

    /** What each goes by. */
    Map<String, String> names() {
        return users.values().stream()
                .map(AccountUser::account)
                .collect(Collectors.toUnmodifiableMap(Account::name, Account::displayName));
    }

    private void add(Account account, @Nullable String hash) {
        users.put(account.name(), new AccountUser(account, String.valueOf(hash)));
    }

    private static Account account(IdentityProperties.Entry entry) {
        List<String> departments = entry.departments() == null ? List.of() : entry.departments();
        String called = entry.displayName();
        return new Account(
                entry.name(),
                called == null || called.isBlank() ? entry.name() : called.strip(),
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

    private static Account account(Person person) {
        return new Account(
                person.login(),
                person.name(),
                person.roles(),
                person.agency(),
                person.departments());
    }
}
