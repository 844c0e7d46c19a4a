package vn.motcua.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.KTHT;
import static vn.motcua.processing.casework.CaseFixtures.RECEIVED_AT;
import static vn.motcua.processing.casework.CaseFixtures.TU_PHAP;
import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.delivered;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.granted;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmbeddedStore;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.embedded.FreePort;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierId;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

class ProcessingFlowIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String EVENTS = "dossier.events.v1";
    private static final String DEAD_LETTERS = "dossier.events.v1.processing-service-KTHT.dlt";

    @TempDir private static Path directory;

    private static EmbeddedBroker broker;
    private static EmptyStore store;
    private static Log log;
    private static RunningService ktht;

    private final DossierId id = someDossier();

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.startAnywhere(directory);
        store = EmptyStore.start();
        ktht = RunningService.start(broker.bootstrapServers(), store.uri(), "processing", "KTHT");
        log = new Log(broker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        ktht.close();
        log.close();
        store.close();
        broker.close();
    }

    @Test
    void takesADossierFromTheLogThroughItsResultBackToTheLog() {
        log.publish(received(id));
        awaitVersion(ktht, 1);

        assertThat(ktht.command(id, "claim", 1, "")).isEqualTo(200);
        assertThat(ktht.command(id, "resolve", 2, "{\"outcome\":\"GRANTED\"}")).isEqualTo(200);

        List<ConsumerRecord<String, byte[]>> events = log.awaitEvents(id, 3, BOUND);
        assertThat(events)
                .extracting(event -> Log.header(event, "ce_sequence"))
                .containsExactly("1", "2", "3");
        assertThat(Log.header(events.get(2), "ce_type")).isEqualTo("vn.motcua.dossier.resolved.v1");
        assertThat(Log.header(events.get(2), "ce_source")).isEqualTo("/processing");
        assertThat(Log.header(events.get(2), "traceparent")).startsWith("00-");
    }

    @Nested
    class ARedeliveredEvent {

        @Test
        void changesNothing() {
            log.publish(received(id));
            awaitVersion(ktht, 1);
            ktht.command(id, "claim", 1, "");
            log.awaitEvents(id, 2, BOUND);

            log.publish(received(id));
            log.publish(event(id, 2, claimed()));
            awaitThatTheLogIsRead();

            assertThat(ktht.version(id)).isEqualTo(2);
            assertThat(deadLetters(id)).isEmpty();
        }
    }

    @Nested
    class ARecordThatIsNoEvent {

        @Test
        void becomesADeadLetterWhileOtherDossiersGoOn() {
            var other = someDossier();

            log.publishForeign(id.toString(), "not an event");
            log.publish(received(other));

            assertThat(log.awaitRecords(DEAD_LETTERS, id, 1, BOUND))
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(Log.header(record, "motcua-reason")).isEqualTo("unreadable");
                        assertThat(Log.header(record, "motcua-reason-text"))
                                .contains("not an event");
                        assertThat(Log.header(record, "motcua-origin-topic")).isEqualTo(EVENTS);
                        assertThat(Log.header(record, "motcua-origin-offset")).isNotEmpty();
                        assertThat(Log.header(record, "motcua-group"))
                                .isEqualTo("processing-service-KTHT");
                        assertThat(record.value()).isEqualTo("not an event".getBytes(UTF_8));
                    });
            await().atMost(BOUND).until(() -> ktht.version(other) == 1);
        }

        @Test
        void becomesADeadLetterWithoutABody() {
            log.publishForeign(id.toString(), null);

            assertThat(log.awaitRecords(DEAD_LETTERS, id, 1, BOUND))
                    .extracting(record -> Log.header(record, "motcua-reason"))
                    .containsExactly("unreadable");
        }

        @Test
        void holdsTheLaterEventsOfItsDossierBehindIt() {
            log.publishForeign(id.toString(), "{}");
            log.publish(received(id));

            assertThat(log.awaitRecords(DEAD_LETTERS, id, 2, BOUND))
                    .extracting(record -> Log.header(record, "motcua-reason"))
                    .containsExactly("unreadable", "held-behind");
            assertThat(ktht.version(id)).isZero();
        }
    }

    @Nested
    class AHoleInASequence {

        @Test
        void isNeverPassedOver() {
            double holes = holes();
            log.publish(received(id));
            log.publish(event(id, 3, granted()));
            log.publish(event(id, 4, new Change.Withdrawn("x")));

            assertThat(log.awaitRecords(DEAD_LETTERS, id, 2, BOUND))
                    .extracting(record -> Log.header(record, "motcua-reason"))
                    .containsExactly("sequence-hole", "held-behind");
            assertThat(ktht.version(id)).isEqualTo(1);
            assertThat(holes()).isEqualTo(holes + 1);
        }
    }

    @Nested
    class AReplay {

        private static final String PATH = "/api/dead-letters/processing";

        @Test
        void takesADossierBehindAHoleInOrderOnceTheMissingEventHasCome() {
            log.publish(received(id));
            log.publish(event(id, 3, granted()));
            log.publish(event(id, 2, claimed()));
            log.awaitRecords(DEAD_LETTERS, id, 2, BOUND);
            assertThat(open()).isEqualTo(2);

            assertThat(replay(true)).contains("\"REPLAYED\"").doesNotContain("\"REFUSED\"");
            assertThat(ktht.version(id)).isEqualTo(1);
            assertThat(replay(false)).contains("\"REPLAYED\"").doesNotContain("\"REFUSED\"");

            assertThat(ktht.version(id)).isEqualTo(3);
            assertThat(open()).isZero();
            log.publish(event(id, 4, delivered()));
            awaitVersion(ktht, 4);
        }

        @Test
        void isForOperatorsOnly() {
            assertThat(ktht.ask("canbo.ktht", "GET", PATH, "").statusCode()).isEqualTo(403);
            assertThat(ktht.ask("canbo.ktht", "POST", PATH + "/replays", all(false)).statusCode())
                    .isEqualTo(403);
        }

        private int open() {
            String list = ask("GET", PATH + "?dossier=" + id, "");
            return Integer.parseInt(list.replaceAll("(?s).*\"total\":(\\d+).*", "$1"));
        }

        private String replay(boolean dryRun) {
            return ask("POST", PATH + "/replays", all(dryRun));
        }

        private String all(boolean dryRun) {
            return "{\"dossiers\":[\"%s\"],\"dryRun\":%s}".formatted(id, dryRun);
        }

        private String ask(String method, String path, String body) {
            var answer = ktht.ask(RunningService.OPERATOR, method, path, body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }

    @Nested
    class OfTwoClaimsAtOnce {

        @Test
        void oneWinsAndTheOtherLearnsOfIt() {
            log.publish(received(id));
            awaitVersion(ktht, 1);

            var first = CompletableFuture.supplyAsync(() -> ktht.command(id, "claim", 1, ""));
            var second = CompletableFuture.supplyAsync(() -> ktht.command(id, "claim", 1, ""));

            assertThat(Stream.of(first, second).map(CompletableFuture::join))
                    .containsExactlyInAnyOrder(200, 412);
            assertThat(log.awaitEvents(id, 2, BOUND)).hasSize(2);
        }
    }

    @Nested
    class AServiceKilledBetweenWriteAndPublication {

        @Test
        void publishesWhatItLeftBehindWhenItComesBack() {
            try (var killed = crashing()) {
                log.publish(received(id));
                awaitVersion(killed, 1);
            }
            Crash.afterWriting(store, "crashing", event(id, 2, claimed()));

            try (var again = crashing()) {
                assertThat(log.awaitEvents(id, 2, BOUND))
                        .extracting(record -> Log.header(record, "ce_sequence"))
                        .containsExactly("1", "2");
                assertThat(again.version(id)).isEqualTo(2);
            }
        }

        private RunningService crashing() {
            return RunningService.start(
                    broker.bootstrapServers(),
                    store.uri(),
                    "crashing",
                    "KTHT",
                    "--motcua.processing.group=crashing");
        }
    }

    @Nested
    class TwoServicesWithDifferentDepartments {

        @Test
        void eachServeOnlyTheirOwn() {
            var elsewhere = someDossier();
            try (var tuPhap =
                    RunningService.start(
                            broker.bootstrapServers(), store.uri(), "justice", "TU_PHAP")) {
                log.publish(received(id));
                log.publish(justice(elsewhere));

                awaitVersion(ktht, 1);
                await().atMost(BOUND).until(() -> tuPhap.version(elsewhere) == 1);
                assertThat(ktht.version(elsewhere)).isZero();
                assertThat(tuPhap.version(id)).isZero();
            }
        }

        @Test
        void doSoOnOneStoreToo() {
            var elsewhere = someDossier();
            try (var tuPhap =
                    RunningService.start(
                            broker.bootstrapServers(), store.uri(), "processing", "TU_PHAP")) {
                log.publish(received(id));
                log.publish(justice(elsewhere));

                awaitVersion(ktht, 1);
                await().atMost(BOUND).until(() -> tuPhap.version(elsewhere) == 1);
                assertThat(ktht.version(elsewhere)).isZero();
                assertThat(tuPhap.version(id)).isZero();
                assertThat(tuPhap.inbox()).contains(elsewhere.toString());
                assertThat(tuPhap.inbox()).doesNotContain(id.toString());
            }
        }

        private DossierEvent justice(DossierId dossier) {
            return event(dossier, 1, TU_PHAP, received("T-" + dossier, DUE_AT), RECEIVED_AT);
        }
    }

    @Test
    void goesOnWithTheTraceOfWhoeverPublished() {
        String trace = "0af7651916cd43dd8448eb211c80319c";

        log.publish(received(id), "00-" + trace + "-b7ad6b7169203331-01");
        awaitVersion(ktht, 1);

        await().atMost(BOUND).until(() -> ktht.traces().contains(trace));
    }

    @Test
    void measuresHowFarItIsBehind() {
        log.publish(received(id));
        awaitVersion(ktht, 1);

        assertThat(ktht.prometheus())
                .contains("kafka_consumer_fetch_manager_records_lag_max")
                .contains("motcua_outbox_unpublished_age");
    }

    @Test
    void startsWithoutABrokerAndHearsOfItLater(@TempDir Path elsewhere) throws Exception {
        int port = FreePort.find();
        try (var early = RunningService.begin("127.0.0.1:" + port, store.uri(), "early", "*")) {
            assertThat(early.version(id)).isZero();
            try (var late = EmbeddedBroker.start(elsewhere, port, FreePort.find());
                    var itsLog = new Log(late.bootstrapServers())) {
                itsLog.create(EVENTS);
                itsLog.publish(received(id));
                awaitVersion(early, 1);
            }
        }
    }

    @Test
    void waitsForItsStoreInsteadOfGivingUpOnARecord(@TempDir Path elsewhere) throws Exception {
        int port = FreePort.find();
        Path file = elsewhere.resolve("store");
        EmbeddedStore first = EmbeddedStore.start(file, port);
        String impatient = first.uri() + "/?serverSelectionTimeoutMS=500";
        try (var service =
                RunningService.start(broker.bootstrapServers(), impatient, "away", "X")) {
            var before = someDossier();
            log.publish(atX(before));
            await().atMost(BOUND).until(() -> service.version(before) == 1);
            first.close();
            log.publish(atX(id));
            await().atMost(BOUND).until(() -> service.failures() > 1);

            try (var _ = EmbeddedStore.start(file, port)) {
                awaitVersion(service, 1);
                assertThat(log.records("dossier.events.v1.processing-service-X.dlt", id)).isEmpty();
            }
        }
    }

    private static double holes() {
        return ktht.counted("motcua.dead.letters", "reason", "sequence-hole");
    }

    private static DossierEvent atX(DossierId dossier) {
        return event(dossier, 1, new DepartmentCode("X"), received("X", DUE_AT), RECEIVED_AT);
    }

    private void awaitVersion(RunningService service, long version) {
        await().atMost(BOUND).until(() -> service.version(id) == version);
    }

    /** One more dossier on every partition: when all are there, all before them was read. */
    private static void awaitThatTheLogIsRead() {
        List<DossierId> last = log.publishOnEveryPartition(KTHT);
        await().atMost(BOUND).until(() -> last.stream().allMatch(one -> ktht.version(one) == 1));
    }

    private static List<ConsumerRecord<String, byte[]>> deadLetters(DossierId dossier) {
        return log.records(DEAD_LETTERS, dossier);
    }
}
