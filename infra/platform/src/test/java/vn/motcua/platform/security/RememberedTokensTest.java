package vn.motcua.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class RememberedTokensTest {

    private static final Instant START = Instant.parse("2026-11-30T01:00:00Z");

    private final List<String> verified = new ArrayList<>();
    private Instant now = START;
    private final RememberedTokens tokens = new RememberedTokens(this::verify, () -> now);

    @Test
    void aTokenIsVerifiedOnceForManyCalls() {
        Jwt first = tokens.decode("officer");

        assertThat(tokens.decode("officer")).isSameAs(first);
        assertThat(verified).containsExactly("officer");
    }

    @Test
    void everyTokenIsVerified() {
        tokens.decode("officer");
        tokens.decode("head");

        assertThat(verified).containsExactly("officer", "head");
    }

    @Test
    void aTokenThatHasEndedIsVerifiedAgain() {
        tokens.decode("officer");
        now = START.plusSeconds(60);
        tokens.decode("officer");
        tokens.decode("officer");

        assertThat(verified).containsExactly("officer", "officer", "officer");
    }

    @Test
    void whatWasRefusedIsNotRemembered() {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("forged"));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("forged"));

        assertThat(verified).containsExactly("forged", "forged");
    }

    @Test
    void aTokenThatNamesNoEndIsVerifiedWithEveryCall() {
        tokens.decode("endless");
        tokens.decode("endless");

        assertThat(verified).containsExactly("endless", "endless");
    }

    private Jwt verify(String token) {
        verified.add(token);
        if (token.equals("forged")) {
            throw new BadJwtException("Signed by nobody known");
        }
        var jwt = Jwt.withTokenValue(token).header("alg", "ES256").subject(token).issuedAt(START);
        return token.equals("endless") ? jwt.build() : jwt.expiresAt(START.plusSeconds(60)).build();
    }
}
