package vn.motcua.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.id.DossierId;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class LadderFlowIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String[] SETTINGS = {
        "--motcua.processing.ladder.procedures.[1.013225]=before-1-officer,due-head,after-3-leader",
        "--motcua.processing.ladder.scan-interval=200ms"
    };

    private final DossierId id = someDossier();

    @Test
    void twoInstancesWarnOnceOfEachRungAndTellTheLog(@TempDir Path directory) throws Exception {
        try (var broker = EmbeddedBroker.startAnywhere(directory);
                var store = EmptyStore.start();
                var first = start(broker, store);
                var second = start(broker, store);
                var log = new Log(broker.bootstrapServers())) {
            log.publish(received(id));

            List<DossierEvent> events =
                    log.awaitEvents(id, 4, BOUND).stream()
                            .map(record -> EventJson.read(record.value()))
                            .toList();
            double scans = scans(first) + scans(second);
            await().atMost(BOUND).until(() -> scans(first) + scans(second) > scans + 4);

            assertThat(events).extracting(DossierEvent::sequence).containsExactly(1L, 2L, 3L, 4L);
            assertThat(events.stream().skip(1).map(LadderFlowIT::rung).toList())
                    .containsExactly("before-1-officer", "due-head", "after-3-leader");
            assertThat(first.version(id)).isEqualTo(4);
            assertThat(fired(first) + fired(second)).isEqualTo(3);
            assertThat(first.prometheus()).contains("motcua_ladder_oldest_action_age_seconds");
        }
    }

    private static RunningService start(EmbeddedBroker broker, EmptyStore store) {
        return RunningService.start(
                broker.bootstrapServers(), store.uri(), "processing", "KTHT", SETTINGS);
    }

    private static String rung(DossierEvent event) {
        return ((Change.DueDateWarned) event.change()).rung();
    }

    private static double scans(RunningService instance) {
        return instance.sum("motcua.ladder.scans");
    }

    private static double fired(RunningService instance) {
        return instance.sum("motcua.ladder.rungs.fired");
    }
}
