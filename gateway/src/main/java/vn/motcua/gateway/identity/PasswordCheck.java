package vn.motcua.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

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
import java.util.concurrent.TimeUnit;
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
    private static final int MOST_TRIED = 100_000;

    private final AuthenticationProvider bcrypt;
    private final UserDetailsService accounts;
    private final InstantSource clock;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> right;
    private final Cache<Tries, AtomicInteger> wrong;

    PasswordCheck(AuthenticationProvider bcrypt, UserDetailsService accounts, InstantSource clock) {
        this.bcrypt = bcrypt;
        this.accounts = accounts;
        this.clock = clock;
        this.right = cache(clock, MEMORY, MOST_REMEMBERED);
        this.wrong = cache(clock, Duration.ofMinutes(1), MOST_TRIED);
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
        if (right.getIfPresent(pair) != null) {
            return remembered(given);
        }
        AtomicInteger failures = failures(Tries.of(given, clock.instant()));
        if (failures.get() >= MOST_FAILURES) {
            throw new LockedException("Too many wrong passwords for this name from this address");
        }
        try {
            Authentication signedIn = bcrypt.authenticate(given);
            right.put(pair, true);
            return signedIn == null ? given : signedIn;
        } catch (BadCredentialsException wrongPair) {
            failures.incrementAndGet();
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

    private AtomicInteger failures(Tries tries) {
        return wrong.get(tries, _ -> new AtomicInteger());
    }

    private static <K, V> Cache<K, V> cache(InstantSource clock, Duration memory, int most) {
        return Caffeine.newBuilder()
                .expireAfterWrite(memory)
                .maximumSize(most)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
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

    /**
     * What is counted: who is tried from where in a minute.
     *
     * @param address empty when nobody knows it
     * @param minute since the epoch
     */
    private record Tries(String name, String address, long minute) {

        static Tries of(Authentication given, Instant now) {
            String address =
                    given.getDetails() instanceof WebAuthenticationDetails web
                            ? web.getRemoteAddress()
                            : "";
            return new Tries(given.getName(), String.valueOf(address), now.getEpochSecond() / 60);
        }
    }
}
