package vn.motcua.reporting.rebuild;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.reporting.books.LedgerStatus;
import vn.motcua.reporting.ledger.Generation;
import vn.motcua.reporting.rebuild.RebuildStatus.Phase;
import vn.motcua.reporting.view.Difference;
import vn.motcua.reporting.view.LedgerComparison;
import vn.motcua.reporting.view.LedgerWatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Follows one generation beside the live one until it has counted all events, and compares the two.
 * What is told is written before the phase that says it is there.
 */
final class Rebuild {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final GenerationStep begun;
    private final Generation live;
    private final LedgerWatch watch;
    private final LedgerComparison comparison;
    private final InstantSource clock;
    private final Thread thread;

    private volatile Phase phase = Phase.REPLAYING;
    private volatile long eventsCounted;
    private volatile @Nullable Long recordsLeft;
    private volatile long dossiersCompared;
    private volatile List<Difference> differences = List.of();
    private volatile @Nullable String failure;
    private volatile @Nullable Instant comparedAt;
    private volatile @Nullable Instant endedAt;

    Rebuild(
            GenerationStep begun,
            Generation live,
            LedgerWatch watch,
            LedgerComparison comparison,
            InstantSource clock) {
        this.begun = begun;
        this.live = live;
        this.watch = watch;
        this.comparison = comparison;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("rebuild-" + begun.generation()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Stops looking, whatever becomes of the generation. */
    void stop() {
        thread.interrupt();
    }

    /** It is no longer beside the live one. */
    void end(Generation nowLive) {
        stop();
        endedAt = clock.instant();
        phase = nowLive.equals(begun.of()) ? Phase.SWITCHED_TO : Phase.DISCARDED;
    }

    boolean isOf(GenerationStep step) {
        return begun.equals(step);
    }

    RebuildStatus status() {
        Phase now = phase;
        return new RebuildStatus(
                now == Phase.SWITCHED_TO ? begun.generation() : live.number(),
                begun.generation(),
                now,
                begun.at(),
                begun.by(),
                comparedAt,
                endedAt,
                eventsCounted,
                recordsLeft,
                dossiersCompared,
                differences,
                failure);
    }

    private void run() {
        try {
            replay();
            phase = Phase.COMPARING;
            differences =
                    comparison.compare(live, begun.of(), compared -> dossiersCompared = compared);
            done(differences.isEmpty() ? Phase.EQUAL : Phase.DIFFERENT);
        } catch (InterruptedException stopped) {
            log.debug("Generation {} is not followed any more", begun.generation());
        } catch (RuntimeException failed) {
            if (!thread.isInterrupted()) {
                log.warn("Generation {} could not be compared", begun.generation(), failed);
                failure = String.valueOf(failed.getMessage());
                done(Phase.FAILED);
            }
        }
    }

    private void replay() throws InterruptedException {
        for (Long left = -1L; left == null || left != 0; left = recordsLeft) {
            LedgerStatus status = watch.look(begun.of());
            eventsCounted = status.eventsCounted();
            recordsLeft = status.lag();
            Thread.sleep(PAUSE);
        }
    }

    private void done(Phase how) {
        comparedAt = clock.instant();
        log.info("Generation {} of the ledger is {}", begun.generation(), how);
        phase = how;
    }
}
