package vn.motcua.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import vn.motcua.kernel.event.Role;
import vn.motcua.platform.security.DemoAccounts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

class AccountsTest {

    @Test
    void letsNoDemoAccountInUnlessAllowed() {
        var accounts = new Accounts(properties(false, List.of()));

        assertThatExceptionOfType(UsernameNotFoundException.class)
                .isThrownBy(() -> accounts.loadUserByUsername("vanhanh"));
    }

    @Test
    void takesAccountsFromTheConfiguration() {
        String hash = new BCryptPasswordEncoder(4).encode("mật khẩu dài");
        var accounts = new Accounts(properties(false, List.of(entry(String.valueOf(hash)))));

        var user = accounts.loadUserByUsername("lan");

        assertThat(user.getPassword()).isEqualTo(hash);
        assertThat(accounts.names()).containsExactly(Map.entry("lan", "Trần Thị Lan"));
        assertThat(user.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_HEAD");
    }

    @Test
    void callsAnAccountWithoutANameByItsLogin() {
        String hash = String.valueOf(new BCryptPasswordEncoder(4).encode("mật khẩu dài"));
        var nameless =
                new IdentityProperties.Entry("lan", " ", hash, Set.of(Role.HEAD), "vu-quang", null);

        assertThat(new Accounts(properties(false, List.of(nameless))).names())
                .containsExactly(Map.entry("lan", "lan"));
    }

    @Test
    void letsEveryPublishedDemoAccountInWhenAllowed() {
        var accounts = new Accounts(properties(true, List.of()));

        assertThat(DemoAccounts.all())
                .allSatisfy(person -> {
                    var user = accounts.loadUserByUsername(person.login());
                    assertThat(new TypedPasswords().matches(person.login(), user.getPassword()))
                            .isTrue();
                });
    }

    @Test
    void refusesAPasswordThatIsNotHashed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Accounts(properties(false, List.of(entry("secret")))))
                .withMessageContaining("lan")
                .withMessageNotContaining("secret");
    }

    private static IdentityProperties properties(
            boolean demo, List<IdentityProperties.Entry> accounts) {
        return new IdentityProperties(Path.of("unused"), demo, "vu-quang", accounts);
    }

    private static IdentityProperties.Entry entry(String password) {
        return new IdentityProperties.Entry(
                "lan", "Trần Thị Lan", password, Set.of(Role.HEAD), "vu-quang", List.of("KTHT"));
    }
}
