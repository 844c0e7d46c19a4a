package vn.motcua.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import vn.motcua.kernel.digest.Sha256;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Verifies a token once and knows it by its digest until it ends: the gateway says the same one
 * with many calls, and checking an ES256 signature is dearer than most answers. What was refused is
 * checked again.
 */
final class RememberedTokens implements JwtDecoder {

    /**
     * A key that is taken back is missed no longer than this; tokens of the gateway's end before.
     */
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final JwtDecoder verifying;
    private final InstantSource clock;
    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(MOST).build();

    RememberedTokens(JwtDecoder verifying, InstantSource clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        String digest = Sha256.hex(token);
        Jwt known = verified.getIfPresent(digest);
        if (known != null && lives(known)) {
            return known;
        }
        Jwt fresh = verifying.decode(token);
        if (lives(fresh)) {
            verified.put(digest, fresh);
        }
        return fresh;
    }

    private boolean lives(Jwt token) {
        Instant end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }
}
