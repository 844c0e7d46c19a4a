package vn.motcua.intake.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.embedded.FreePort;
import vn.motcua.intake.RunningIntake;
import vn.motcua.intake.StoreCopy;
import vn.motcua.intake.TopicReader;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.outbox.OutboxRelay;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The store is put back to what it was some dossiers ago; their citizens have their receipts. */
final class CodesAfterRestartIT {

    private static final Duration BOUND = Duration.ofSeconds(90);

    private static final String BODY =
            """
            {"procedure": "1.013225", "agency": "vu-quang", "channel": "COUNTER",
             "papers": ["don", "giay-to-dat", "ban-ve"],
             "applicant": {"name": "Nguyễn Văn An", "phone": "0912345678"}}
            """;

    @TempDir private Path directory;

    private EmptyStore store;
    private int brokerPort;
    private int controllerPort;
    private EmbeddedBroker broker;
    private RunningIntake intake;
    private int filed;

    @BeforeEach
    void start() throws IOException {
        store = EmptyStore.start();
        brokerPort = FreePort.find();
        controllerPort = FreePort.find();
        broker = startBroker();
        intake = startIntake("a");
    }

    @AfterEach
    void stop() {
        intake.close();
        broker.close();
        store.close();
    }

    @Test
    void givesNoCodeAgainThatIsOnTheLogOfAStoreThatLostIt() throws Exception {
        List<String> codes = file(2);
        StoreCopy earlier = copy();
        codes.addAll(file(3));
        awaitPublished(5);
        comeBackWith(earlier);
        loseTheFile("a");

        intake = startIntake("a");
        assertThat(codes).doesNotContainAnyElementsOf(file(3));
        assertThat(reasons()).containsExactly("LOST", "LOST", "LOST");
    }

    @Test
    void givesNoCodeAgainThatNeverReachedTheLog() throws Exception {
        List<String> codes = file(2);
        awaitPublished(2);
        StoreCopy earlier = copy();
        broker.close();
        codes.addAll(file(3));
        comeBackWith(earlier);
        broker = startBroker();

        intake = startIntake("a");
        assertThat(codes).doesNotContainAnyElementsOf(file(3));
        assertThat(reasons())
                .containsExactly(
                        "SKIPPED_AFTER_RESTART", "SKIPPED_AFTER_RESTART", "SKIPPED_AFTER_RESTART");
    }

    @Test
    void givesNoCodeAgainWhileTheBrokerIsAway() throws Exception {
        List<String> codes = file(2);
        awaitPublished(2);
        StoreCopy earlier = copy();
        codes.addAll(file(2));
        comeBackWith(earlier);
        broker.close();

        intake = startIntake("a");
        assertThat(codes).doesNotContainAnyElementsOf(file(2));
        assertThat(health()).isEqualTo("OUT_OF_REACH");

        broker = startBroker();
        await().atMost(BOUND).until(() -> health().equals("READ"));
    }

    @Test
    void leavesNoHoleWhenNothingWasLost() throws Exception {
        file(2);
        intake.close();
        intake = startIntake("a");
        file(2);

        assertThat(reasons()).isEmpty();
    }

    @Test
    void givesEachCodeOnceByTwoInstancesOfAStoreThatLostThem() throws Exception {
        List<String> codes = file(1);
        StoreCopy earlier = copy();
        codes.addAll(file(1));
        RunningIntake first = intake;
        intake = startIntake("b");
        codes.addAll(file(2));
        awaitPublished(4);
        first.close();
        comeBackWith(earlier);

        first = startIntake("a");
        intake = startIntake("b");
        codes.addAll(file(2));
        intake.close();
        intake = first;
        codes.addAll(file(2));
        assertThat(codes).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void remembersFromWhereItReadsTheLogInTheStoreItself() throws Exception {
        file(2);
        awaitPublished(2);
        await().atMost(BOUND).until(() -> read() == 2);
        intake.close();

        intake = startIntake("a");
        await().atMost(BOUND).until(() -> health().equals("READ"));
        assertThat(read()).isEqualTo(2);
    }

    private long read() {
        return intake.bean(MongoTemplate.class).findAll(Document.class, "logPositions").stream()
                .flatMap(one -> one.get("next", Document.class).values().stream())
                .mapToLong(next -> ((Number) next).longValue())
                .sum();
    }

    private void comeBackWith(StoreCopy earlier) {
        MongoTemplate mongo = intake.bean(MongoTemplate.class);
        // The store goes back while nothing writes to it: the relay is still in the way.
        intake.bean(OutboxRelay.class).stop();
        intake.bean(LogFollower.class).stop();
        earlier.putBack(mongo);
        intake.close();
    }

    private StoreCopy copy() {
        return StoreCopy.of(intake.bean(MongoTemplate.class));
    }

    private void loseTheFile(String instance) throws IOException {
        Files.delete(directory.resolve(instance));
    }

    private void awaitPublished(int events) {
        TopicReader.read(broker.bootstrapServers(), DossierTopics.EVENTS, events);
    }

    private List<String> file(int count) throws Exception {
        List<String> codes = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            HttpResponse<String> answer = intake.file("key-" + filed++, BODY);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            codes.add(JsonMapper.shared().readTree(answer.body()).path("code").asString());
        }
        return codes;
    }

    private List<String> reasons() throws Exception {
        String day = VietnamTime.date(Instant.now()).toString();
        JsonNode holes =
                intake.json(Role.INSPECTOR, "/api/numbering/holes?agency=vu-quang&day=" + day);
        List<String> reasons = new ArrayList<>();
        holes.path("items").forEach(hole -> reasons.add(hole.path("reason").asString()));
        return reasons;
    }

    private String health() {
        return intake.bean(LogGate.class).state().name();
    }

    private EmbeddedBroker startBroker() throws IOException {
        return EmbeddedBroker.start(directory.resolve("broker"), brokerPort, controllerPort);
    }

    private RunningIntake startIntake(String instance) {
        return RunningIntake.start(
                Map.of(
                        "motcua.mongo.uri",
                        store.uri(),
                        "motcua.kafka.bootstrap-servers",
                        "127.0.0.1:" + brokerPort,
                        "motcua.intake.spool",
                        directory.resolve("spool").toString(),
                        "motcua.intake.numbers-file",
                        directory.resolve(instance).toString(),
                        "spring.kafka.producer.properties.max.block.ms",
                        "1000",
                        "spring.kafka.admin.operation-timeout",
                        "1s",
                        "motcua.outbox.sweep-interval",
                        "500ms"));
    }
}
