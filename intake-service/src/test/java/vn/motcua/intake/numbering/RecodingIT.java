package vn.motcua.intake.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.intake.RunningIntake;
import vn.motcua.intake.TopicReader;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.Ids;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Two citizens have receipts with one code: the dossier of the first is on the log only, that of
 * the second is in the store. Each test goes on where the one before ended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class RecodingIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String LOST = "/api/numbering/lost";

    private static final String BODY =
            """
            {"procedure": "1.013225", "agency": "vu-quang", "channel": "COUNTER",
             "papers": ["don", "giay-to-dat", "ban-ve"],
             "applicant": {"name": "Nguyễn Văn An", "phone": "0912345678"}}
            """;

    private final EmptyStore store = EmptyStore.start();
    private final Ids ids = new Ids();

    @SuppressWarnings("NullAway.Init") // by JUnit, before all tests
    private EmbeddedBroker broker;

    @SuppressWarnings("NullAway.Init") // by JUnit, before all tests
    private RunningIntake intake;

    private DossierId first = new DossierId(ids.next());
    private String second = "";
    private String code = "";
    private String newCode = "";

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        broker = EmbeddedBroker.startAnywhere(directory.resolve("broker"));
        intake =
                RunningIntake.start(
                        Map.of(
                                "motcua.mongo.uri",
                                store.uri(),
                                "motcua.kafka.bootstrap-servers",
                                broker.bootstrapServers(),
                                "motcua.intake.spool",
                                directory.resolve("spool").toString()));
        JsonNode receipt = JsonMapper.shared().readTree(intake.file("second", BODY).body());
        second = receipt.path("id").asString();
        code = receipt.path("code").asString();
        publishTheFirst();
    }

    @AfterAll
    void stop() {
        intake.close();
        broker.close();
        store.close();
    }

    @Test
    @Order(1)
    void namesTheDossierThatTheStoreHasLost() {
        await().atMost(BOUND)
                .untilAsserted(() -> {
                    JsonNode lost = intake.json(Role.OPERATOR, LOST);
                    assertThat(lost.path("total").asLong()).isOne();
                    assertThat(lost.path("items").path(0).path("id").asString())
                            .isEqualTo(first.toString());
                    assertThat(lost.path("items").path(0).path("code").asString()).isEqualTo(code);
                });
    }

    @Test
    @Order(2)
    void cannotBringItBackWhileAnotherHasItsCode() throws Exception {
        JsonNode answer = restore();

        assertThat(answer.path("restored").asLong()).isZero();
        assertThat(answer.path("left").get(0).path("reason").asString())
                .isEqualTo("CODE_GIVEN_AGAIN");
    }

    @Test
    @Order(3)
    void setsOneCodeAsideHoweverOftenItIsAsked() throws Exception {
        newCode = setAside(second, code).path("newCode").asString();

        assertThat(newCode).isNotEmpty().isNotEqualTo(code);
        assertThat(setAside(second, code).path("newCode").asString()).isEqualTo(newCode);
        assertThat(setAside(second, "000.00.13.H27-200101-0001").path("key").asString())
                .isEqualTo("code-differs");
        assertThat(setAside(ids.next().toString(), code).path("key").asString())
                .isEqualTo("unknown-dossier-id");
    }

    @Test
    @Order(4)
    void letsTheDossierGoByItsNewCodeOnceTheLogSaysSo() throws Exception {
        send(
                new DossierEvent(
                        ids.next(),
                        DossierId.parse(second),
                        2,
                        Instant.parse("2026-01-05T02:00:00Z"),
                        Instant.parse("2026-01-05T02:00:00Z"),
                        new Actor(Role.OPERATOR, "vanhanh"),
                        received().agency(),
                        received().department(),
                        new Change.Recoded(
                                new DossierCode(code), new DossierCode(newCode), "mã trùng")));

        await().atMost(BOUND)
                .untilAsserted(() ->
                        assertThat(track(newCode, "5678").path("id").asString()).isEqualTo(second));
    }

    @Test
    @Order(5)
    void bringsTheLostOneBack() throws Exception {
        JsonNode answer = restore();

        assertThat(answer.path("restored").asLong()).isOne();
        assertThat(intake.json(Role.OPERATOR, LOST).path("total").asLong(-1)).isZero();
        JsonNode found = intake.json(Role.RECEPTION, "/api/dossiers/" + code);
        assertThat(found.path("id").asString()).isEqualTo(first.toString());
        assertThat(found.path("applicant").path("name").asString()).isEqualTo("Trần Thị Bưởi");
        assertThat(found.path("papers")).hasSize(3);
        assertThat(restore().path("restored").asLong(-1)).isZero();
    }

    @Test
    @Order(6)
    void showsEachCitizenTheirOwnByTheCodeOnBothReceipts() throws Exception {
        JsonNode theirs = track(code, "0777");
        assertThat(theirs.path("id").asString()).isEqualTo(first.toString());
        assertThat(theirs.has("replacedCode")).isFalse();

        JsonNode others = track(code, "5678");
        assertThat(others.path("id").asString()).isEqualTo(second);
        assertThat(others.path("code").asString()).isEqualTo(newCode);
        assertThat(others.path("replacedCode").asString()).isEqualTo(code);

        assertThat(track(code, "0000").path("key").asString()).isEqualTo("unknown-dossier");
    }

    @Test
    @Order(7)
    void publishesNothingAgainOfWhatItBroughtBack() {
        assertThat(TopicReader.read(broker.bootstrapServers(), DossierTopics.EVENTS, 3))
                .filteredOn(record -> record.key().equals(first.toString()))
                .hasSize(1);
        assertThat(
                        intake.bean(MongoTemplate.class)
                                .count(query(where("pending").gt(0)), "dossiers"))
                .isZero();
    }

    /** As the second one, under the same code, some minutes before. */
    private void publishTheFirst() throws Exception {
        DossierEvent later = received();
        Instant before = later.recordedAt().minusSeconds(600);
        send(
                new DossierEvent(
                        ids.next(),
                        first,
                        1,
                        before,
                        before,
                        later.actor(),
                        later.agency(),
                        later.department(),
                        later.change()));
        var applicant =
                new Applicant(
                        first,
                        new DossierCode(code),
                        "Trần Thị Bưởi",
                        null,
                        "0912000777",
                        null,
                        null,
                        "vi",
                        before);
        send(DossierTopics.APPLICANTS, first.toString(), EventJson.write(applicant));
    }

    private DossierEvent received() {
        return TopicReader.read(broker.bootstrapServers(), DossierTopics.EVENTS, 1).stream()
                .filter(record -> record.key().equals(second))
                .map(record -> EventJson.read(record.value()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode restore() throws Exception {
        return post(LOST + "/restoration", "");
    }

    private JsonNode setAside(String dossier, String its) throws Exception {
        return post(
                "/api/numbering/recodings",
                "{\"dossier\": \"%s\", \"code\": \"%s\"}".formatted(dossier, its));
    }

    private JsonNode post(String path, String body) throws Exception {
        return JsonMapper.shared()
                .readTree(
                        intake.post(Role.OPERATOR, path, "application/json", body.getBytes(UTF_8))
                                .body());
    }

    private JsonNode track(String by, String digits) throws Exception {
        return intake.json(Role.SYSTEM, "/api/tracking/" + by + "?digits=" + digits);
    }

    private void send(DossierEvent event) throws Exception {
        send(DossierTopics.EVENTS, event.dossierId().toString(), EventJson.write(event));
    }

    private void send(String topic, String key, byte[] body) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, body)).get();
        }
    }
}
