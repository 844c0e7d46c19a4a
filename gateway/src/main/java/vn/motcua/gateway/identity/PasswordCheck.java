package vn.motcua.gateway.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks passwords. bcrypt is slow on purpose, and a kiosk sends its password with every call: a
 * pair that was right is remembered for five minutes as an HMAC under a key that dies with the
 * process. Ten wrong passwords for one name from one address refuse that name to that address until
 * the minute is over: refused to all, anybody could lock a kiosk out.
 */
final class PasswordCheck implements AuthenticationProvider {

    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 1_000;
    private static final int MOST_FAILURES = 10;

    private final AuthenticationProvider bcrypt;
    private final UserDetailsService accounts;
    private final InstantSource clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> right = new ConcurrentHashMap<>();
    private final Map<Origin, AtomicInteger> wrong = new ConcurrentHashMap<>();
    private volatile long minute;

    PasswordCheck(AuthenticationProvider bcrypt, UserDetailsService accounts, InstantSource clock) {
        this.bcrypt = bcrypt;
        this.accounts = accounts;
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return bcrypt.supports(kind);
    }

    @Override
    public Authentication authenticate(Authentication given) throws AuthenticationException {
        String pair = digest(given.getName(), String.valueOf(given.getCredentials()));
        Instant until = right.get(pair);
        if (until != null && clock.instant().isBefore(until)) {
            return remembered(given);
        }
        Origin origin = Origin.of(given);
        refuseAfterManyFailures(origin);
        try {
            Authentication signedIn = bcrypt.authenticate(given);
            remember(pair);
            return signedIn == null ? given : signedIn;
        } catch (BadCredentialsException wrongPair) {
            failures(origin).incrementAndGet();
            throw wrongPair;
        }
    }

    private Authentication remembered(Authentication given) {
        UserDetails user = accounts.loadUserByUsername(given.getName());
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(
                        user, null, user.getAuthorities());
        signedIn.setDetails(given.getDetails());
        return signedIn;
    }

    private void remember(String pair) {
        if (right.size() >= MOST_REMEMBERED) {
            right.clear();
        }
        right.put(pair, clock.instant().plus(MEMORY));
    }

    private void refuseAfterManyFailures(Origin origin) {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            minute = now;
            wrong.clear();
        }
        if (failures(origin).get() >= MOST_FAILURES) {
            throw new LockedException("Too many wrong passwords for this name from this address");
        }
    }

    private AtomicInteger failures(Origin origin) {
        return wrong.computeIfAbsent(origin, _ -> new AtomicInteger());
    }

    private String digest(String name, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JDK has no HmacSHA256", impossible);
        }
    }

    /** Who is tried from where; the address is empty when nobody knows it. */
    private record Origin(String name, String address) {

        static Origin of(Authentication given) {
            String address =
                    given.getDetails() instanceof WebAuthenticationDetails web
                            ? web.getRemoteAddress()
                            : "";
            return new Origin(given.getName(), String.valueOf(address));
        }
    }
}
