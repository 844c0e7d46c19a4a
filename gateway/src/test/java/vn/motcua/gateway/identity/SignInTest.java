package vn.motcua.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.gateway.Client;
import vn.motcua.gateway.RunningGateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

class SignInTest {

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Client client = new Client(gateway.uri());

    @Nested
    class AStranger {

        @Test
        void isLedFromAPageToTheSignIn() {
            HttpResponse<String> answer = client.get("/inbox");

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(location(answer)).endsWith("/sign-in");
        }

        @Test
        void seesTheFirstPageAndTheKeysWithoutASignIn() {
            assertThat(client.get("/").statusCode()).isEqualTo(200);
            assertThat(client.get("/.well-known/jwks.json").statusCode()).isEqualTo(200);
            assertThat(client.get("/actuator/health").statusCode()).isEqualTo(200);
        }

        @Test
        void isRefusedByTheApiInVietnamese() {
            HttpResponse<String> answer = client.get("/api/procedures");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(contentType(answer)).isEqualTo("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Basic"));
            assertThat(answer.body())
                    .contains("urn:motcua:problem:sign-in-needed", "Chưa đăng nhập");
        }

        @Test
        void isRefusedByTheApiInEnglishWhenAskedFor() {
            assertThat(client.get("/api/procedures", "Accept-Language", "en").body())
                    .contains("Not signed in");
            assertThat(client.get("/api/procedures?lang=en").body()).contains("Not signed in");
        }

        @Test
        void doesNotSeeTheMeters() {
            assertThat(client.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        }

        @Test
        void isRefusedWithAWrongPassword() {
            var answer =
                    client.submit(
                            "/sign-in",
                            "/sign-in",
                            Map.of("username", "lanhdao", "password", "wrong"));

            assertThat(location(answer)).endsWith("/sign-in?error");
            assertThat(client.get("/sign-in?error").body()).contains("không đúng");
        }
    }

    @Nested
    class SomebodySignedIn {

        @Test
        void staysSignedInByACookieThatScriptsCannotRead() {
            var answer =
                    client.submit(
                            "/sign-in",
                            "/sign-in",
                            Map.of("username", "lanhdao", "password", "lanhdao"));

            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie ->
                            assertThat(cookie)
                                    .startsWith("MOTCUA=")
                                    .contains("HttpOnly", "SameSite=Lax"));
            assertThat(client.get("/").body()).contains("Lê Quang Vinh", "/sign-out");
        }

        @Test
        void mayOnlySeeThePagesOfTheirRole() {
            client.signedInAs("vanhanh");

            var answer = client.get("/inbox");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Không có quyền", "lang=\"vi\"");
            assertThat(client.get("/").body())
                    .contains("href=\"/reports\"")
                    .doesNotContain("href=\"/inbox\"");
        }

        @Test
        void isNotTakenAtTheirWordWhenAFormIsForged() {
            client.signedInAs("vanhanh");

            var answer =
                    client.post(
                            "/reports/check",
                            "total=1",
                            "Content-Type",
                            "application/x-www-form-urlencoded");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(gateway.reporting.calls()).isEmpty();
        }

        @Test
        void isLedBackToTheFormThatWasSentAfterTheSessionEnded() {
            var answer =
                    client.post(
                            "/mandates",
                            "absent=a",
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Referer",
                            gateway.uri() + "/mandates?department=KTHT");

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(location(answer)).endsWith("/mandates?department=KTHT");
            assertThat(location(client.get("/mandates?department=KTHT"))).endsWith("/sign-in");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"http://elsewhere.example/mandates", "//elsewhere.example", "::", "/x"})
        void isLedNowhereElse(String referer) {
            var answer =
                    client.post(
                            "/mandates",
                            "absent=a",
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Referer",
                            referer);

            assertThat(answer.statusCode()).isEqualTo(403);
        }

        @Test
        void staysSignedInOverARestartOnlyWhenItIsAKiosk() {
            assertThat(deviceOf("kiosk")).contains("HttpOnly", "SameSite=Lax");
            assertThat(deviceOf("lanhdao")).isEmpty();
            String cookie = deviceOf("kiosk").replaceAll(";.*", "");

            try (var restarted =
                    RunningGateway.with("--motcua.gateway.key-file=" + gateway.keyFile)) {
                restarted.intake.answers("GET /api/procedures/events", 200, "{\"items\":[]}");
                var device = new Client(restarted.uri());
                assertThat(device.get("/kiosk", "Cookie", cookie).statusCode()).isEqualTo(200);
            }
        }

        private String deviceOf(String account) {
            var answer =
                    new Client(gateway.uri())
                            .submit(
                                    "/sign-in",
                                    "/sign-in",
                                    Map.of("username", account, "password", account));
            return answer.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("MOTCUA-KIOSK="))
                    .findFirst()
                    .orElse("");
        }

        @Test
        void isNotSignedInToTheApiByTheCookie() {
            client.signedInAs("vanhanh");

            assertThat(client.get("/api/reports/status").statusCode()).isEqualTo(401);
        }

        @Test
        void signsOut() {
            client.signedInAs("vanhanh");

            client.submit("/", "/sign-out", Map.of());

            assertThat(location(client.get("/reports"))).endsWith("/sign-in");
        }
    }

    @Nested
    class EveryPage {

        @Test
        void letsNothingInFromElsewhere() {
            var headers = client.get("/").headers();

            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy)
                                    .contains("default-src 'self'")
                                    .doesNotContain("unsafe"));
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        }

        @Test
        void carriesNoScriptOrStyleOfItsOwn() {
            assertThat(client.get("/sign-in").body())
                    .doesNotContain("<style", " style=", " onclick=")
                    .doesNotContainPattern("<script(?! src=)");
        }

        @Test
        void bringsItsStyleSheetsItself() {
            assertThat(client.get("/webjars/bootstrap/dist/css/bootstrap.min.css").statusCode())
                    .isEqualTo(200);
            assertThat(client.get("/assets/motcua.css").statusCode()).isEqualTo(200);
        }

        @Test
        void isLightAndItsFilesAreNamedByWhatTheyHold() throws IOException {
            String page = client.get("/").body();
            List<String> files =
                    Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"")
                            .matcher(page)
                            .results()
                            .map(found -> found.group(1))
                            .toList();

            int bytes = onTheWire(page);
            assertThat(files).hasSize(3);
            for (String file : files) {
                var answer = client.get(file);
                assertThat(file).containsPattern("-[0-9a-f]{32}\\.");
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .contains("max-age=31536000");
                bytes += onTheWire(answer.body());
            }
            assertThat(bytes).isLessThan(60_000);
            assertThat(client.get(files.getFirst(), "Accept-Encoding", "gzip").headers().map())
                    .containsEntry("content-encoding", List.of("gzip"));
        }

        private static int onTheWire(String text) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var zipped = new GZIPOutputStream(bytes)) {
                zipped.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.size();
        }

        @Test
        void isVietnameseUntilEnglishIsChosenAndThenStaysEnglish() {
            assertThat(client.get("/").body()).contains("lang=\"vi\"", "Đăng nhập");

            assertThat(client.get("/?lang=en").body()).contains("lang=\"en\"", "Sign in");
            assertThat(client.get("/tracking").body()).contains("lang=\"en\"", "Track a dossier");
            assertThat(client.get("/tracking?lang=vi").body()).contains("Tra cứu hồ sơ");
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String contentType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
