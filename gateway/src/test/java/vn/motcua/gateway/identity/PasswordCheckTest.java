package vn.motcua.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class PasswordCheckTest {

    private final Accounts accounts =
            new Accounts(new IdentityProperties(Path.of("unused"), true, "vu-quang", List.of()));
    private Instant now = Instant.parse("2021-04-08T02:00:00Z");
    private int slowChecks;
    private final PasswordCheck check = new PasswordCheck(slow(), accounts, () -> now);

    @Test
    void checksARightPasswordSlowlyOnlyOnceInFiveMinutes() {
        check.authenticate(given("kiosk", "kiosk"));
        Authentication again = check.authenticate(given("kiosk", "kiosk"));

        assertThat(slowChecks).isOne();
        assertThat(again.isAuthenticated()).isTrue();
        assertThat(Account.of(again))
                .hasValueSatisfying(account -> assertThat(account.name()).isEqualTo("kiosk"));

        now = now.plusSeconds(5 * 60);
        check.authenticate(given("kiosk", "kiosk"));
        assertThat(slowChecks).isEqualTo(2);
    }

    @Test
    void doesNotRememberAWrongPassword() {
        check.authenticate(given("kiosk", "kiosk"));

        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> check.authenticate(given("kiosk", "other")));
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> check.authenticate(given("kios", "kkiosk")));
    }

    @Test
    void refusesANameToAnAddressAfterTenWrongPasswordsUntilTheMinuteIsOver() {
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(BadCredentialsException.class)
                    .isThrownBy(() -> check.authenticate(given("lanhdao", "guess")));
        }

        assertThatExceptionOfType(LockedException.class)
                .isThrownBy(() -> check.authenticate(given("lanhdao", "lanhdao")));
        assertThat(check.authenticate(given("kiosk", "kiosk")).isAuthenticated()).isTrue();

        now = now.plusSeconds(60);
        assertThat(check.authenticate(given("lanhdao", "lanhdao")).isAuthenticated()).isTrue();
    }

    @Test
    void refusesANameOnlyToTheAddressThatTriedIt() {
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(BadCredentialsException.class)
                    .isThrownBy(() -> check.authenticate(from("203.0.113.9", "kiosk", "guess")));
        }

        assertThatExceptionOfType(LockedException.class)
                .isThrownBy(() -> check.authenticate(from("203.0.113.9", "kiosk", "guess")));
        assertThat(check.authenticate(from("10.0.0.7", "kiosk", "kiosk")).isAuthenticated())
                .isTrue();
    }

    private static Authentication from(String address, String name, String password) {
        var given = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        given.setDetails(new WebAuthenticationDetails(address, null));
        return given;
    }

    private static Authentication given(String name, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    }

    private AuthenticationProvider slow() {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication given) {
                slowChecks++;
                if (!given.getName().equals(given.getCredentials())) {
                    throw new BadCredentialsException("wrong");
                }
                var user = accounts.loadUserByUsername(given.getName());
                return UsernamePasswordAuthenticationToken.authenticated(
                        user, null, user.getAuthorities());
            }

            @Override
            public boolean supports(Class<?> kind) {
                return true;
            }
        };
    }
}
