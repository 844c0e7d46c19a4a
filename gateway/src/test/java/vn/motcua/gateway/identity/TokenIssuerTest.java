package vn.motcua.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;

class TokenIssuerTest {

    private static final AgencyId DISTRICT = new AgencyId("vu-quang");

    @TempDir private Path directory;

    private Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);

    private final Account officer =
            new Account(
                    "canbo.ktht",
                    "Nguyễn Văn An",
                    Set.of(Role.OFFICER),
                    DISTRICT,
                    List.of(new DepartmentCode("KTHT")));

    @Test
    void saysWhoCallsForOneMinute() throws ParseException {
        ECKey key = SigningKey.at(directory.resolve("key.json"));

        Jwt token = verify(issuer(key).tokenFor(officer), published(key));

        assertThat(token.getSubject()).isEqualTo("canbo.ktht");
        assertThat(token.getClaimAsString("name")).isEqualTo("Nguyễn Văn An");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("OFFICER");
        assertThat(token.getClaimAsString("agency")).isEqualTo("vu-quang");
        assertThat(token.getClaimAsStringList("departments")).containsExactly("KTHT");
        assertThat(token.getClaimAsString("iss")).isEqualTo("motcua-gateway");
        assertThat(token.getAudience()).containsExactly("motcua");
        assertThat(token.getIssuedAt()).isEqualTo(now);
        assertThat(token.getExpiresAt()).isEqualTo(now.plusSeconds(60));
    }

    @Test
    void givesTheSameTokenAgainOnlyWhileMostOfItsLifeIsLeft() {
        TokenIssuer issuer = issuer(SigningKey.at(directory.resolve("key.json")));
        String first = issuer.tokenFor(officer);

        now = now.plusSeconds(19);
        assertThat(issuer.tokenFor(officer)).isEqualTo(first);
        now = now.plusSeconds(1);
        assertThat(issuer.tokenFor(officer)).isNotEqualTo(first);
    }

    @Test
    void asksAsTheSystemInItsOwnName() {
        Account gateway = issuer(SigningKey.at(directory.resolve("key.json"))).gateway();

        assertThat(gateway.roles()).containsExactly(Role.SYSTEM);
        assertThat(gateway.agency()).isEqualTo(DISTRICT);
    }

    @Test
    void keepsItsKeyOverARestartWhereOnlyTheOwnerReadsIt() throws IOException {
        Path file = directory.resolve("deep").resolve("key.json");
        ECKey first = SigningKey.at(file);

        assertThat(SigningKey.at(file).getKeyID()).isEqualTo(first.getKeyID());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void publishesNothingPrivate() throws ParseException {
        ECKey key = SigningKey.at(directory.resolve("key.json"));

        assertThat(published(key).getKeyByKeyId(key.getKeyID()).isPrivate()).isFalse();
    }

    @Test
    void doesNotStartWithAFileThatHoldsNoKey() throws IOException {
        Path file = Files.writeString(directory.resolve("key.json"), "no key");

        assertThatIllegalStateException()
                .isThrownBy(() -> SigningKey.at(file))
                .withMessageContaining("key.json");
    }

    private TokenIssuer issuer(ECKey key) {
        return new TokenIssuer(key, DISTRICT, () -> now);
    }

    private static JWKSet published(ECKey key) throws ParseException {
        var keys = Objects.requireNonNull(new KeySetController(key).keys().getBody());
        return JWKSet.parse(keys);
    }

    private static Jwt verify(String token, JWKSet keys) {
        return NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<SecurityContext>(keys))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build()
                .decode(token);
    }
}
