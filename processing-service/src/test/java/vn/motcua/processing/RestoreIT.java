package vn.motcua.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.embedded.FreePort;
import vn.motcua.kernel.id.DossierId;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A store that comes back older than the log. */
class RestoreIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String EVENTS = "dossier.events.v1";
    private static final String REWOUND = "motcua.consumer.rewound";

    @TempDir private static Path directory;

    private static EmbeddedBroker broker;
    private static EmptyStore store;
    private static Log log;

    private final DossierId id = someDossier();
    private String name = "";

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.startAnywhere(directory);
        store = EmptyStore.start();
        log = new Log(broker.bootstrapServers());
        log.create(EVENTS);
    }

    @AfterAll
    static void stop() {
        log.close();
        store.close();
        broker.close();
    }

    @BeforeEach
    void nameIt(TestInfo test) {
        name = test.getTestMethod().orElseThrow().getName();
    }

    @Nested
    class ACaseThatIsOlderThanItsEvents {

        @Test
        void followsWhatItPublishedItselfBeforeItTakesACommand() {
            try (var service = service()) {
                publishReceived(service);
                assertThat(service.command(id, "claim", 1, "")).isEqualTo(200);
            }
            Backup backup = Backup.of(store.uri(), name);
            try (var service = service()) {
                release(service);
                log.awaitEvents(id, 3, BOUND);
            }
            backup.restore();

            try (var service = service()) {
                assertThat(service.version(id)).isEqualTo(3);
                assertThat(service.sum(REWOUND)).isPositive();
                assertThat(service.command(id, "claim", 3, "")).isEqualTo(200);
                log.awaitEvents(id, 4, BOUND);
            }
            assertThatEverySequenceIsOneEvent(4);
        }

        @Test
        void publishesAgainOnlyWhatItPublishedBefore() {
            try (var service = service()) {
                publishReceived(service);
                service.command(id, "claim", 1, "");
                log.awaitEvents(id, 2, BOUND);
            }
            Backup backup = Backup.of(store.uri(), name).withAllOutboxesPending();
            try (var service = service()) {
                release(service);
                log.awaitEvents(id, 3, BOUND);
            }
            backup.restore();

            try (var service = service()) {
                assertThat(service.command(id, "claim", 3, "")).isEqualTo(200);
                log.awaitEvents(id, 4, BOUND);
            }
            assertThatEverySequenceIsOneEvent(4);
        }
    }

    @Nested
    class AnEmptyStore {

        @Test
        void isFilledFromTheLog() {
            try (var service = service()) {
                publishReceived(service);
                service.command(id, "claim", 1, "");
                assertThat(service.command(id, "resolve", 2, "{\"outcome\":\"GRANTED\"}"))
                        .isEqualTo(200);
                log.awaitEvents(id, 3, BOUND);
            }
            new Backup(store.uri(), name, Map.of()).restore();

            try (var service = service()) {
                assertThat(service.version(id)).isEqualTo(3);
                assertThat(service.show(id)).contains("RESOLVED");
            }
        }
    }

    @Nested
    class AnEventWhosePositionWasNotWritten {

        @Test
        void changesNothingWhenItsEffectWas() {
            try (var service = service()) {
                publishReceived(service);
            }
            Backup.of(store.uri(), name).without("consumerPositions").restore();

            try (var service = service()) {
                assertThat(service.version(id)).isEqualTo(1);
                assertThat(log.records(EVENTS + "." + name + ".dlt", id)).isEmpty();
            }
        }

        @Test
        void hasItsEffectWhenThatWasNotWrittenEither() {
            try (var service = service()) {
                publishReceived(service);
            }
            Backup.of(store.uri(), name).without("consumerPositions").without("cases").restore();

            try (var service = service()) {
                assertThat(service.version(id)).isEqualTo(1);
            }
        }
    }

    @Nested
    class AServiceThatDoesNotKnowHowFarTheLogGoes {

        @Test
        void takesNoCommandUntilItHasReadIt(@TempDir Path elsewhere) throws Exception {
            int port = FreePort.find();
            var early = "127.0.0.1:" + port;
            try (var first = service()) {
                publishReceived(first);
            }
            try (var service = RunningService.begin(early, store.uri(), name, "KTHT")) {
                assertThat(service.isReady()).isFalse();
                var refused = service.command(id, "claim", 1, "canbo.ktht", null);
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).contains("2");
                assertThat(refused.body()).contains("catching-up");
                assertThat(service.version(id)).isEqualTo(1);

                try (var late = EmbeddedBroker.start(elsewhere, port, FreePort.find());
                        var itsLog = new Log(late.bootstrapServers())) {
                    itsLog.create(EVENTS);

                    await().atMost(BOUND).until(service::isReady);
                    assertThat(service.command(id, "claim", 1, "")).isEqualTo(200);
                }
            }
        }
    }

    private RunningService service() {
        return RunningService.start(
                broker.bootstrapServers(),
                store.uri(),
                name,
                "KTHT",
                "--motcua.processing.group=" + name);
    }

    private void publishReceived(RunningService service) {
        log.publish(received(id));
        await().atMost(BOUND).until(() -> service.version(id) == 1);
    }

    private void release(RunningService service) {
        assertThat(service.command(id, "release", 2, "{}")).isEqualTo(200);
    }

    /** The log would be lost for good if two different events stood for one sequence. */
    private void assertThatEverySequenceIsOneEvent(int events) {
        List<ConsumerRecord<String, byte[]>> records = log.records(EVENTS, id);
        var bySequence =
                records.stream()
                        .collect(
                                Collectors.groupingBy(
                                        record -> String.valueOf(Log.header(record, "ce_sequence")),
                                        Collectors.mapping(
                                                record -> Log.header(record, "ce_id"),
                                                Collectors.toSet())));
        assertThat(bySequence).hasSize(events);
        assertThat(bySequence.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    }
}
