package vn.motcua.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import vn.motcua.gateway.Client;
import vn.motcua.gateway.RunningGateway;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

@TestInstance(Lifecycle.PER_CLASS)
class OutageTest {

    // Nothing listens on port 1.
    private static final String NOWHERE = "http://127.0.0.1:1";

    private RunningGateway gateway;
    private Client client;

    @BeforeAll
    void start() {
        gateway =
                RunningGateway.with(
                        "--motcua.gateway.tracking-per-minute=8",
                        "--motcua.gateway.answer-timeout=300ms",
                        "--motcua.gateway.processing-uri=" + NOWHERE,
                        "--motcua.gateway.reporting-uri=" + NOWHERE);
        client = new Client(gateway.uri());
    }

    @AfterAll
    void stop() {
        gateway.notification.close();
        gateway.close();
    }

    @Nested
    class AServiceThatIsDown {

        @Test
        void isNamedInBothLanguagesAndNotWaitedFor() {
            HttpResponse<String> vietnamese =
                    client.get("/api/cases", "Authorization", Client.basic("canbo.ktht"));
            HttpResponse<String> english =
                    client.get(
                            "/api/cases",
                            "Authorization",
                            Client.basic("canbo.ktht"),
                            "Accept-Language",
                            "en");

            assertThat(vietnamese.statusCode()).isEqualTo(503);
            assertThat(vietnamese.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(vietnamese.headers().firstValue("Retry-After")).isPresent();
            assertThat(vietnamese.body())
                    .contains(
                            "urn:motcua:problem:service-unavailable",
                            "\"service\":\"processing\"",
                            "Dịch vụ xử lý hồ sơ");
            assertThat(english.body()).contains("The processing service does not answer");
        }

        @Test
        void isSaidSoOnItsPages() {
            var answer = new Client(gateway.uri()).signedInAs("canbo.ktht").get("/inbox");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("Dịch vụ xử lý hồ sơ", "lang=\"vi\"", "Nguyễn Văn An");
        }

        @Test
        void doesNotTakeTheOthersDown() {
            gateway.intake.answers("GET /api/procedures", 200, "{}");

            for (int i = 0; i < 15; i++) {
                client.get("/api/reports/2021", "Authorization", Client.basic("lanhdao"));
            }

            assertThat(client.get("/api/procedures", "Authorization", Client.basic("kiosk")))
                    .extracting(HttpResponse::statusCode)
                    .isEqualTo(200);
        }

        @Test
        void leavesTrackingWithWhatReceptionKnows() {
            gateway.intake.answers("GET /api/tracking", 200, TRACKED, Map.of());

            var answer = client.get("/tracking?code=H27-1&digits=5678");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("một dịch vụ tạm ngừng", "08/04/2021 09:00", "29/04/2021 17:00");
        }
    }

    @Nested
    class AServiceThatDoesNotAnswerInTime {

        @Test
        void isAsGoodAsDown() {
            gateway.notification.neverAnswers("GET /api/messages");

            var answer = client.get("/api/messages", "Authorization", Client.basic("vanhanh"));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"service\":\"notification\"");
        }

        @Test
        void isSoAfterItHasBegunToAnswerToo() {
            gateway.notification.breaksOff("GET /api/messages/held");

            var answer = client.get("/api/messages/held", "Authorization", Client.basic("vanhanh"));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body()).startsWith("{\"").contains("\"service\":\"notification\"");
        }
    }

    @Nested
    class AnAddressThatAsksTooOften {

        @Test
        void isToldWhenToComeBackByTheApiAndByThePage() {
            gateway.intake.answers("GET /api/tracking/x", 404, "{}");
            var guesser = new Client(gateway.uri(), "127.0.0.2");
            for (int i = 0; i < 8; i++) {
                assertThat(guesser.get("/api/tracking/x?digits=1111").statusCode()).isEqualTo(404);
            }

            var answer = guesser.get("/api/tracking/x?digits=1111");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 8L);
            assertThat(answer.body()).contains("too-many-requests", "Quá nhiều yêu cầu");
            assertThat(guesser.get("/api/tracking/x", "Accept-Language", "en").body())
                    .contains("Too many requests");
            var page = guesser.get("/tracking?code=x&digits=1111");
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static final String TRACKED =
            """
            {"id":"018f0000-0000-7000-8000-000000000001","code":"H27-1","procedure":"1.013225",
             "procedureName":"Cấp giấy phép xây dựng","agency":"vu-quang",
             "agencyName":"UBND huyện Vũ Quang","department":"KTHT","departmentName":"KTHT",
             "receivedAt":"2021-04-08T02:00:00Z","dueAt":"2021-04-29T10:00:00Z"}
            """;

    @Nested
    class AClosing {

        @Test
        void isWaitedForLongerThanOtherAnswers() {
            var counted = new CountDownLatch(1);
            try (var patient = RunningGateway.with("--motcua.gateway.answer-timeout=300ms")) {
                patient.reporting.answers("POST /api/reports/closings", 201, "{}");
                patient.reporting.holdsBack("POST /api/reports/closings", counted);
                patient.reporting.neverAnswers("GET /api/reports/2021");
                String leader = Client.basic("lanhdao");

                var closing =
                        CompletableFuture.supplyAsync(() ->
                                new Client(patient.uri())
                                        .post(
                                                "/api/reports/closings",
                                                "{\"period\":\"2021\"}",
                                                "Authorization",
                                                leader,
                                                "Content-Type",
                                                "application/json"));
                assertThat(patient.reporting.isReached(Duration.ofSeconds(30))).isTrue();
                var report =
                        new Client(patient.uri()).get("/api/reports/2021", "Authorization", leader);
                counted.countDown();

                assertThat(report.statusCode()).isEqualTo(503);
                assertThat(closing.join().statusCode()).isEqualTo(201);
            }
        }
    }
}
