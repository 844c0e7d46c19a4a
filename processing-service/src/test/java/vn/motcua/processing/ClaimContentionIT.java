package vn.motcua.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.id.DossierId;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

class ClaimContentionIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String EVENTS = "dossier.events.v1";
    private static final int OFFICERS = 16;

    @TempDir private static Path directory;

    private static EmbeddedBroker broker;
    private static EmptyStore store;
    private static Log log;
    private static RunningService service;
    private static ExecutorService threads;

    private final DossierId id = someDossier();

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.startAnywhere(directory);
        store = EmptyStore.start();
        service = RunningService.start(broker.bootstrapServers(), store.uri(), "processing", "*");
        log = new Log(broker.bootstrapServers());
        threads = Executors.newFixedThreadPool(OFFICERS);
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        service.close();
        log.close();
        store.close();
        broker.close();
    }

    @RepeatedTest(5)
    void oneOfManyOfficersGetsTheCaseAndTheOthersAreToldWhereItStands() throws Exception {
        receive();

        var answers = atOnce(number -> service.command(id, "claim", 1, "canbo." + number, null));

        assertThat(answers).filteredOn(one -> one.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(one -> one.statusCode() != 200)
                .hasSize(OFFICERS - 1)
                .allSatisfy(late -> {
                    assertThat(late.statusCode()).isEqualTo(412);
                    assertThat(late.headers().firstValue("ETag")).contains("\"2\"");
                    assertThat(late.body())
                            .contains("urn:motcua:problem:stale-version")
                            .contains("\"state\":\"IN_HAND\"", "\"version\":2");
                });
        claimedOnce();
    }

    @RepeatedTest(5)
    void theSameCommandSentManyTimesAtOnceIsCarriedOutOnceAndAnsweredEachTime() throws Exception {
        receive();

        var answers = atOnce(_ -> service.command(id, "claim", 1, "canbo.ktht", "key-" + id));

        assertThat(answers)
                .hasSize(OFFICERS)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
                });
        assertThat(answers)
                .filteredOn(one -> one.headers().firstValue("Idempotency-Replayed").isPresent())
                .hasSize(OFFICERS - 1);
        claimedOnce();
    }

    private void receive() {
        log.publish(received(id));
        await().atMost(BOUND).until(() -> service.version(id) == 1);
    }

    /** What follows in the log proves that nothing else came before it. */
    private void claimedOnce() {
        String officer = service.show(id).replaceAll("(?s).*\"officer\":\"([^\"]+)\".*", "$1");
        assertThat(service.command(id, "release", 2, officer, null).statusCode()).isEqualTo(200);
        assertThat(log.awaitEvents(id, 3, BOUND))
                .extracting(event -> Log.header(event, "ce_type"))
                .containsExactly(
                        "vn.motcua.dossier.received.v1",
                        "vn.motcua.dossier.claimed.v1",
                        "vn.motcua.dossier.released.v1");
        assertThat(log.records(EVENTS, id))
                .filteredOn(event -> "2".equals(Log.header(event, "ce_sequence")))
                .extracting(event -> Log.header(event, "ce_id"))
                .isNotEmpty()
                .containsOnly(Log.header(log.awaitEvents(id, 3, BOUND).get(1), "ce_id"));
    }

    private static List<HttpResponse<String>> atOnce(IntFunction<HttpResponse<String>> command)
            throws Exception {
        var start = new CyclicBarrier(OFFICERS);
        List<Callable<HttpResponse<String>>> commands = new ArrayList<>();
        for (int number = 0; number < OFFICERS; number++) {
            int officer = number;
            commands.add(() -> {
                start.await(30, TimeUnit.SECONDS);
                return command.apply(officer);
            });
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> one : threads.invokeAll(commands)) {
            answers.add(one.get());
        }
        return answers;
    }
}
