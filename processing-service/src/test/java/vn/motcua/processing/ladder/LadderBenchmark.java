package vn.motcua.processing.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;
import static vn.motcua.processing.ladder.LadderFixtures.PLAN;

import com.mongodb.client.MongoClients;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmbeddedStore;
import vn.motcua.platform.Ids;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseJournal;
import vn.motcua.processing.casework.persistence.MongoCases;
import vn.motcua.processing.departments.Departments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/** Measures what docs/benchmarks.md records of the ladder, on the embedded store in memory. */
@Tag("benchmark")
class LadderBenchmark {

    private static final int CASES = 100_000;
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void scansOpenCases() {
        try (var store = EmbeddedStore.startInMemory();
                var client = MongoClients.create(store.uri())) {
            var mongo = new MongoTemplate(client, "ladder");
            var stored = new MongoCases(mongo, Departments.parse(List.of("*")), PLAN);
            var cases = stored.cases();
            report(
                    "open",
                    CASES,
                    () -> {
                        for (int index = 0; index < CASES; index++) {
                            // One case in a hundred is due; the others are a quarter of a year
                            // later.
                            Instant dueAt =
                                    DUE_AT.plus(
                                            index % 100 == 0
                                                    ? Duration.ZERO
                                                    : DAY.multipliedBy(90));
                            var came =
                                    event(someDossier(), 1, received("A", dueAt.plusMillis(index)));
                            cases.create(Case.opened(came));
                        }
                        return CASES;
                    });
            scan(stored, "scan, nothing due", DUE_AT.minus(DAY.multipliedBy(3)), 0);
            scan(stored, "scan, 1 % due", DUE_AT.minus(DAY.dividedBy(2)), CASES / 100);
            scan(
                    stored,
                    "scan, 99 % due at once",
                    DUE_AT.plus(DAY.multipliedBy(89)).plus(DAY.dividedBy(2)),
                    CASES / 100 * 4 + CASES / 100 * 99);
        }
    }

    private static void scan(MongoCases stored, String what, Instant now, int expected) {
        var scan =
                new LadderScan(
                        stored.agenda(),
                        stored.cases(),
                        PLAN,
                        (_, _) -> null,
                        new CaseJournal(stored.cases(), new Ids()),
                        () -> now,
                        new SimpleMeterRegistry());
        assertThat(report(what, CASES, scan::run)).isEqualTo(expected);
    }

    private static int report(String what, int of, IntSupplier work) {
        long began = System.nanoTime();
        int done = work.getAsInt();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, "%-24s %,d of %,d in %.2f s%n", what, done, of, seconds);
        return done;
    }
}
