package vn.motcua.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import vn.motcua.gateway.Client;
import vn.motcua.gateway.RunningGateway;
import vn.motcua.gateway.StubService;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;

class RoutingTest {

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Client client = new Client(gateway.uri());

    @Nested
    class ACallOfAnApiClient {

        @Test
        void reachesItsServiceWithMethodQueryBodyAndHeaders() {
            gateway.intake.answers(
                    "POST /api/dossiers",
                    201,
                    "{\"code\":\"1\"}",
                    Map.of("Location", "/api/dossiers/1", "Idempotency-Replayed", "true"));

            HttpResponse<String> answer =
                    client.post(
                            "/api/dossiers?a=b%20c",
                            "{\"procedure\":\"1.013225\"}",
                            "Authorization",
                            Client.basic("tiepnhan"),
                            "Content-Type",
                            "application/json",
                            "Idempotency-Key",
                            "k1",
                            "Accept-Language",
                            "en");

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo("{\"code\":\"1\"}");
            assertThat(answer.headers().firstValue("Location")).hasValue("/api/dossiers/1");
            assertThat(answer.headers().firstValue("Idempotency-Replayed")).hasValue("true");
            StubService.Call call = gateway.intake.lastCall();
            assertThat(call.uri()).hasToString("/api/dossiers?a=b%20c");
            assertThat(call.body()).isEqualTo("{\"procedure\":\"1.013225\"}");
            assertThat(call.header("idempotency-key")).isEqualTo("k1");
            assertThat(call.header("accept-language")).isEqualTo("en");
            assertThat(call.header("content-type")).startsWith("application/json");
        }

        @Test
        void arrivesWithATokenOfTheGatewaysInsteadOfItsCredentials() throws Exception {
            gateway.reporting.answers("GET /api/reports/2021-Q1", 200, "{}");

            client.get(
                    "/api/reports/2021-Q1",
                    "Authorization",
                    Client.basic("truongphong.ktht"),
                    "Cookie",
                    "MOTCUA=secret");

            StubService.Call call = gateway.reporting.lastCall();
            assertThat(call.header("cookie")).isEmpty();
            assertThat(call.header("authorization")).startsWith("Bearer ");
            Jwt token = verified(call.header("authorization").substring(7));
            assertThat(token.getSubject()).isEqualTo("truongphong.ktht");
            assertThat(token.getClaimAsStringList("roles")).containsExactly("HEAD");
            assertThat(token.getClaimAsStringList("departments")).containsExactly("KTHT");
        }

        @Test
        void bringsBackRefusalsAndTagsUnchanged() {
            String problem =
                    "{\"type\":\"urn:motcua:problem:stale-version\",\"state\":\"IN_HAND\"}";
            gateway.processing.answers(
                    "POST /api/cases/7/claim", 412, problem, Map.of("ETag", "\"3\""));

            HttpResponse<String> answer =
                    client.post(
                            "/api/cases/7/claim",
                            "{}",
                            "Authorization",
                            Client.basic("canbo.ktht"),
                            "Content-Type",
                            "application/json",
                            "If-Match",
                            "\"2\"");

            assertThat(answer.statusCode()).isEqualTo(412);
            assertThat(answer.body()).isEqualTo(problem);
            assertThat(answer.headers().firstValue("ETag")).hasValue("\"3\"");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(gateway.processing.lastCall().header("if-match")).isEqualTo("\"2\"");
        }

        @Test
        void continuesTheCallersTrace() {
            gateway.notification.answers("GET /api/messages", 200, "{}");
            String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

            client.get(
                    "/api/messages",
                    "Authorization",
                    Client.basic("vanhanh"),
                    "traceparent",
                    "00-" + trace + "-00f067aa0ba902b7-01");

            assertThat(gateway.notification.lastCall().header("traceparent"))
                    .startsWith("00-" + trace)
                    .doesNotContain("00f067aa0ba902b7", ",");
        }

        @Test
        void takesDeadLettersToTheServiceTheyAreOf() {
            gateway.reporting.answers("GET /api/dead-letters/reporting", 200, "{}");
            gateway.notification.answers("POST /api/dead-letters/notification/replays", 200, "{}");

            client.get("/api/dead-letters/reporting", "Authorization", Client.basic("vanhanh"));
            var answer =
                    client.post(
                            "/api/dead-letters/notification/replays",
                            "{\"dryRun\":true}",
                            "Authorization",
                            Client.basic("vanhanh"));

            assertThat(gateway.reporting.lastCall().uri())
                    .hasToString("/api/dead-letters/reporting");
            assertThat(answer.statusCode()).isEqualTo(200);
        }

        @Test
        void takesWhatIsAskedOfTemplatesToNotification() {
            gateway.notification.answers("POST /api/templates/received/preview", 200, "{}");

            var answer =
                    client.post(
                            "/api/templates/received/preview",
                            "{}",
                            "Authorization",
                            Client.basic("vanhanh"));

            assertThat(answer.statusCode()).isEqualTo(200);
        }

        @Test
        void sendsNoBodyWhereThereIsNone() {
            gateway.intake.answers("GET /api/procedures", 200, "{}");

            client.get("/api/procedures", "Authorization", Client.basic("kiosk"));

            assertThat(gateway.intake.lastCall().header("transfer-encoding")).isEmpty();
            assertThat(gateway.intake.lastCall().length()).isZero();
        }

        @Test
        void reachesTheInstanceOfTheNamedDepartment() {
            gateway.processing.answers("GET /api/cases", 200, "{}");
            gateway.landRegistration.answers("GET /api/cases", 200, "{}");

            client.get("/api/cases?department=VPDKDD", "Authorization", Client.basic("tiepnhan"));
            client.get("/api/cases", "Authorization", Client.basic("canbo.ktht"));

            assertThat(gateway.landRegistration.calls()).hasSize(1);
            assertThat(gateway.processing.calls()).hasSize(1);
        }

        @Test
        void reachesTheDirectoryOfStaffOfTheNamedDepartment() {
            gateway.landRegistration.answers("GET /api/staff", 200, "{}");

            var answer =
                    client.get(
                            "/api/staff?department=VPDKDD",
                            "Authorization",
                            Client.basic("lanhdao"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(gateway.landRegistration.calls()).hasSize(1);
        }

        @Test
        void toAnUnknownPathIsRefusedInBothLanguages() {
            var vietnamese = client.get("/api/nothing", "Authorization", Client.basic("kiosk"));
            var english =
                    client.get(
                            "/api/nothing",
                            "Authorization",
                            Client.basic("kiosk"),
                            "Accept-Language",
                            "en");

            assertThat(vietnamese.statusCode()).isEqualTo(404);
            assertThat(vietnamese.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(vietnamese.body())
                    .contains("urn:motcua:problem:unknown-path", "Không có địa chỉ này");
            assertThat(english.body()).contains("No such address");
        }

        @Test
        void withAMalformedAddressIsRefusedAsAProblemToo() {
            var answer = client.get("/api//procedures", "Authorization", Client.basic("kiosk"));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
        }

        @Test
        void isRefusedWhenItsBodyIsTooLarge() {
            gateway.intake.answers("POST /api/dossiers", 201, "{}");

            var answer =
                    client.send(
                            client.request(
                                            "/api/dossiers",
                                            "Authorization",
                                            Client.basic("kiosk"),
                                            "Content-Type",
                                            "application/json")
                                    .POST(BodyPublishers.ofByteArray(new byte[1_100_000])));

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("urn:motcua:problem:payload-too-large");
        }
    }

    @Nested
    class AnImport {

        private static final long SIZE = 50L * 1024 * 1024;

        @Test
        void reachesTheServiceWhileItIsStillBeingSent() {
            gateway.intake.answers("POST /api/imports", 202, "{\"id\":\"i1\"}");
            var body = BodyPublishers.ofInputStream(() -> new Zeros(SIZE));

            HttpResponse<String> answer =
                    client.send(
                            client.request(
                                            "/api/imports?name=big",
                                            "Authorization",
                                            Client.basic("vanhanh"),
                                            "Content-Type",
                                            "text/csv")
                                    .POST(body));

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(gateway.intake.lastCall().length()).isEqualTo(SIZE);
            assertThat(gateway.intake.lastCall().header("transfer-encoding")).isEqualTo("chunked");
        }
    }

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private Jwt verified(String token) throws ParseException {
        var keys = JWKSet.parse(client.get("/.well-known/jwks.json").body());
        return NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<SecurityContext>(keys))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build()
                .decode(token);
    }

    /** A long stream whose second half comes only when the service has begun to read the first. */
    private final class Zeros extends InputStream {

        private final long half;
        private long left;

        Zeros(long size) {
            this.half = size / 2;
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? '0' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(length, left);
            if (left > half && left - given <= half && !gateway.intake.isReached(TEN_SECONDS)) {
                throw new IOException("The service has not been reached");
            }
            left -= given;
            return given;
        }
    }
}
