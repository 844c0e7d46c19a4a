package vn.motcua.reporting.rebuild;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.books.Patience;
import vn.motcua.reporting.rebuild.GenerationStep.Kind;
import vn.motcua.reporting.view.LedgerComparison;
import vn.motcua.reporting.view.LedgerWatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Orders rebuilds and follows them. An order is a record on the topic and takes effect when it is
 * read back, here as on every other instance; each instance compares for itself.
 */
@Component
@Order(GenerationListener.SECOND)
final class Rebuilds implements GenerationListener {

    private static final Duration READ_BACK_WITHIN = Duration.ofSeconds(30);

    /** After a start it takes a moment. */
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(10);

    private final GenerationLog steps;
    private final LedgerComparison comparison;
    private final LedgerWatch watch;
    private final InstantSource clock;
    private volatile @Nullable Generations known;
    private volatile @Nullable Rebuild last;

    Rebuilds(
            GenerationLog steps,
            LedgerComparison comparison,
            LedgerWatch watch,
            InstantSource clock) {
        this.steps = steps;
        this.comparison = comparison;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public void become(Generations now) {
        GenerationStep wanted = now.rebuilt();
        Rebuild current = last;
        Generations before = known;
        GenerationStep stood = before == null ? null : before.rebuilt();
        if (current != null && stood != null && !stood.equals(wanted)) {
            current.end(now.live());
        }
        if (wanted != null && (current == null || !current.isOf(wanted))) {
            var begun = new Rebuild(wanted, now.live(), watch, comparison, clock);
            begun.start();
            last = begun;
        }
        known = now;
    }

    @Override
    public void stop() {
        Rebuild current = last;
        if (current != null) {
            current.stop();
        }
    }

    /** The rebuild that runs, or the last one since the service started. */
    Optional<RebuildStatus> status() {
        return Optional.ofNullable(last).map(Rebuild::status);
    }

    /**
     * Begins one.
     *
     * @throws Problem {@code rebuild-running}, {@code generations-unknown} or {@code
     *     generation-not-written}
     */
    RebuildStatus begin(String by) {
        Generations now = generations();
        if (now.rebuilt() != null) {
            throw running();
        }
        var step = new GenerationStep(Kind.BEGUN, now.newest().number() + 1, clock.instant(), by);
        // Of two at once, the first on the topic stands.
        append(step, read -> read.newest().equals(step.of()));
        return Optional.ofNullable(last)
                .filter(one -> one.isOf(step))
                .orElseThrow(Rebuilds::running)
                .status();
    }

    /**
     * Answers from the rebuilt ledger from now on; the one before is dropped.
     *
     * @throws Problem {@code no-such-rebuild}, {@code rebuild-not-compared} or as {@link #begin}
     */
    RebuildStatus switchTo(int generation, String by) {
        Rebuild current = current(generation);
        if (!current.status().isCompared()) {
            throw Problem.of(HttpStatus.CONFLICT, "rebuild-not-compared", generation);
        }
        return end(current, new GenerationStep(Kind.SWITCHED_TO, generation, clock.instant(), by));
    }

    /**
     * Drops the rebuilt ledger, however far it is.
     *
     * @throws Problem {@code no-such-rebuild} or as {@link #begin}
     */
    RebuildStatus discard(int generation, String by) {
        return end(
                current(generation),
                new GenerationStep(Kind.DISCARDED, generation, clock.instant(), by));
    }

    private RebuildStatus end(Rebuild current, GenerationStep step) {
        append(step, read -> read.rebuilt() == null);
        return current.status();
    }

    private Rebuild current(int generation) {
        GenerationStep rebuilt = generations().rebuilt();
        return Optional.ofNullable(last)
                .filter(one -> rebuilt != null && one.isOf(rebuilt))
                .filter(_ -> rebuilt != null && rebuilt.generation() == generation)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "no-such-rebuild", generation));
    }

    /** Appends a step and waits until what it leads to, or what came first, has been read back. */
    private void append(GenerationStep step, Predicate<Generations> done) {
        steps.append(step);
        boolean read =
                Patience.until(READ_BACK_WITHIN, () -> Optional.of(generations()).filter(done))
                        .isPresent();
        if (!read) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "generation-not-written");
        }
    }

    private Generations generations() {
        return Patience.until(KNOWN_WITHIN, () -> Optional.ofNullable(known))
                .orElseThrow(
                        () -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "generations-unknown"));
    }

    private static Problem running() {
        return Problem.of(HttpStatus.CONFLICT, "rebuild-running");
    }
}
