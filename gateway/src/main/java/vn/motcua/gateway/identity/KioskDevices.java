package vn.motcua.gateway.identity;

import com.nimbusds.jose.jwk.ECKey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

import vn.motcua.kernel.digest.Sha256;
import vn.motcua.kernel.event.Role;

import java.time.Duration;

/**
 * Keeps a kiosk signed in as the device it is, over ended sessions and restarts, until its account
 * gets another password. Nobody else is: people share machines.
 */
final class KioskDevices extends TokenBasedRememberMeServices {

    /** As long as browsers keep a cookie at most. */
    private static final Duration VALID = Duration.ofDays(400);

    KioskDevices(ECKey key, UserDetailsService accounts) {
        super(secret(key), accounts);
        setCookieName("MOTCUA-KIOSK");
        setTokenValiditySeconds((int) VALID.toSeconds());
        setAlwaysRemember(true);
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    @Override
    public void onLoginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        if (Account.of(signedIn).filter(account -> account.is(Role.KIOSK)).isPresent()) {
            super.onLoginSuccess(request, response, signedIn);
        }
    }

    /** Nobody can make it who has not the private key, and it changes with that. */
    private static String secret(ECKey key) {
        return Sha256.hex("kiosk " + key.getD());
    }
}
