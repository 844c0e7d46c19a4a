package vn.motcua.intake.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmbeddedStore;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.embedded.FreePort;
import vn.motcua.intake.RunningIntake;
import vn.motcua.intake.TopicReader;
import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.Role;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class ReceptionIT {

    private static final String BODY =
            """
            {"procedure": "1.013225", "agency": "vu-quang", "channel": "ONLINE",
             "papers": ["don", "giay-to-dat", "ban-ve"],
             "applicant": {"name": "Nguyễn Văn An", "identityNumber": "042199001234",
                           "phone": "0912345678", "email": "an@example.vn",
                           "address": "Thôn 5, Đức Lĩnh"}}
            """;

    private static final Duration BOUND = Duration.ofSeconds(90);

    @TempDir private static Path directory;

    private static EmptyStore store;
    private static EmbeddedBroker broker;
    private static RunningIntake intake;

    @BeforeAll
    static void start() throws Exception {
        store = EmptyStore.start();
        broker = EmbeddedBroker.startAnywhere(directory.resolve("broker"));
        intake = RunningIntake.start(settings(store.uri(), broker.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        intake.close();
        broker.close();
        store.close();
    }

    @Test
    void publishesWhatWasReceivedToForeignersAsCloudEvents() throws Exception {
        JsonNode receipt = json(intake.file("events", BODY));

        ConsumerRecord<String, byte[]> record = recordOf(receipt, DossierTopics.EVENTS);
        DossierEvent event = EventJson.read(record.value());
        assertThat(TopicReader.headers(record))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", event.eventId().toString())
                .containsEntry("ce_source", "/intake")
                .containsEntry("ce_type", "vn.motcua.dossier.received.v1")
                .containsEntry("ce_time", receipt.path("receivedAt").asString())
                .containsEntry("ce_subject", receipt.path("id").asString())
                .containsEntry("ce_sequence", "1")
                .containsEntry("content-type", "application/json")
                .containsEntry("agency", "vu-quang")
                .containsEntry("department", "KTHT")
                .hasEntrySatisfying(
                        "traceparent",
                        parent -> assertThat(parent).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.actor().role()).isEqualTo(Role.RECEPTION);
        assertThat(event.change())
                .isInstanceOfSatisfying(
                        Change.Received.class,
                        received -> {
                            assertThat(received.channel()).isEqualTo(Channel.ONLINE);
                            assertThat(received.papers())
                                    .containsExactly("don", "giay-to-dat", "ban-ve");
                            assertThat(received.dueAt())
                                    .isEqualTo(receipt.path("dueAt").asString());
                            assertThat(received.derivation())
                                    .hasSize(receipt.path("derivation").size());
                        });
    }

    @Test
    void publishesTheApplicantOnItsOwnTopic() throws Exception {
        JsonNode receipt = json(intake.file("applicant", BODY));

        Applicant applicant =
                EventJson.readApplicant(recordOf(receipt, DossierTopics.APPLICANTS).value());
        assertThat(applicant.code().value()).isEqualTo(receipt.path("code").asString());
        assertThat(applicant.name()).isEqualTo("Nguyễn Văn An");
        assertThat(applicant.phone()).isEqualTo("0912345678");
        assertThat(applicant.locale()).isEqualTo("vi");
    }

    @Test
    void keepsPersonalDataOutOfTheLog() throws Exception {
        recordOf(json(intake.file("privacy", BODY)), DossierTopics.EVENTS);

        for (var record : TopicReader.read(broker.bootstrapServers(), DossierTopics.EVENTS, 1)) {
            String all =
                    record.key() + TopicReader.headers(record) + new String(record.value(), UTF_8);
            assertThat(all)
                    .doesNotContainIgnoringCase(
                            "Nguyễn", "042199001234", "0912345678", "example.vn", "Thôn 5");
        }
    }

    @Test
    void filesOneDossierHoweverManyThreadsSendTheSameKey() throws Exception {
        var together = new CountDownLatch(1);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int thread = 0; thread < 8; thread++) {
                answers.add(
                        threads.submit(() -> {
                            together.await();
                            return intake.file("race", BODY);
                        }));
            }
            together.countDown();
        }

        List<HttpResponse<String>> all = answers.stream().map(Future::resultNow).toList();
        assertThat(all).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(all).extracting(HttpResponse::body).containsOnly(all.getFirst().body());
        assertThat(all)
                .filteredOn(answer -> answer.headers().firstValue("Idempotency-Replayed").isEmpty())
                .hasSize(1);
    }

    @Test
    void takesDossiersWhileTheBrokerIsAwayAndPublishesThemLater() throws Exception {
        int port = FreePort.find();
        String away = "127.0.0.1:" + port;
        try (var anotherStore = EmbeddedStore.startInMemory();
                var lonely = RunningIntake.start(settings(anotherStore.uri(), away))) {
            HttpResponse<String> answer = lonely.file("lonely", BODY);
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(lonely.get(Role.OPERATOR, "/actuator/health/readiness").statusCode())
                    .isEqualTo(200);

            try (var late =
                    EmbeddedBroker.start(directory.resolve("late"), port, FreePort.find())) {
                await().atMost(BOUND)
                        .ignoreExceptions()
                        .until(() -> !TopicReader.read(away, DossierTopics.EVENTS, 1).isEmpty());
                assertThat(TopicReader.read(late.bootstrapServers(), DossierTopics.APPLICANTS, 1))
                        .singleElement()
                        .satisfies(record ->
                                assertThat(record.key())
                                        .isEqualTo(json(answer).path("id").asString()));
            }
        }
    }

    private static ConsumerRecord<String, byte[]> recordOf(JsonNode receipt, String topic) {
        String id = receipt.path("id").asString();
        return await().atMost(BOUND)
                .until(
                        () ->
                                TopicReader.read(broker.bootstrapServers(), topic, 1).stream()
                                        .filter(record -> id.equals(record.key()))
                                        .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private static Map<String, String> settings(String store, String bootstrapServers) {
        return Map.of(
                "motcua.mongo.uri",
                store,
                "motcua.kafka.bootstrap-servers",
                bootstrapServers,
                "motcua.intake.spool",
                directory.resolve("spool").toString(),
                "spring.kafka.producer.properties.max.block.ms",
                "1000",
                "spring.kafka.admin.operation-timeout",
                "1s",
                "motcua.outbox.sweep-interval",
                "500ms");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
