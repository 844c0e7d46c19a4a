package vn.motcua.gateway.identity;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.platform.security.CallerToken;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says to the services who calls. A token lives 60 seconds; within its first 20 it is given again
 * to the same account, because signing is dearer than all else the gateway does to a call.
 */
public final class TokenIssuer {

    static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration REUSE = Duration.ofSeconds(20);
    private static final String ISSUER = "motcua-gateway";
    private static final List<String> AUDIENCE = List.of("motcua");

    private final JwtEncoder encoder;
    private final String keyId;
    private final InstantSource clock;
    private final Account gateway;
    private final Map<Account, Token> latest = new ConcurrentHashMap<>();

    TokenIssuer(ECKey key, AgencyId agency, InstantSource clock) {
        this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
        this.keyId = key.getKeyID();
        this.clock = clock;
        this.gateway = new Account("gateway", Set.of(Role.SYSTEM), agency, List.of());
    }

    /** The account of the gateway itself, for questions it asks in nobody's name. */
    public Account gateway() {
        return gateway;
    }

    /** A token for one call in that account's name. */
    public String tokenFor(Account account) {
        Instant now = clock.instant();
        Token token =
                latest.compute(
                        account,
                        (_, known) ->
                                known != null && now.isBefore(known.issuedAt().plus(REUSE))
                                        ? known
                                        : new Token(mint(account, now), now));
        return token.value();
    }

    private String mint(Account account, Instant now) {
        var header = JwsHeader.with(SignatureAlgorithm.ES256).keyId(keyId).build();
        var claims =
                JwtClaimsSet.builder()
                        .issuer(ISSUER)
                        .audience(AUDIENCE)
                        .subject(account.name())
                        .issuedAt(now)
                        .expiresAt(now.plus(LIFE))
                        .claim(CallerToken.NAME, account.displayName())
                        .claim(
                                CallerToken.ROLES,
                                account.roles().stream().map(Role::name).sorted().toList())
                        .claim(CallerToken.AGENCY, account.agency().value())
                        .claim(
                                CallerToken.DEPARTMENTS,
                                account.departments().stream().map(Object::toString).toList())
                        .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    private record Token(String value, Instant issuedAt) {}
}
