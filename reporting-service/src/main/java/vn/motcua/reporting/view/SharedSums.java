package vn.motcua.reporting.view;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.books.Dimension;
import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.Window;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets many who ask the same at once wait for one count. An answer is shared with whoever asked
 * before its count began, and, for a short while, with whoever asks when the views still show the
 * same: nobody gets older figures than by counting alone.
 */
final class SharedSums {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 256;

    private final Map<Question, Desk> desks = new ConcurrentHashMap<>();
    private final AtomicLong turns = new AtomicLong();
    private final Supplier<Object> shown;
    private final InstantSource clock;

    /**
     * Knows nothing yet.
     *
     * @param shown what the views show, as a value that is equal while they show the same
     */
    SharedSums(Supplier<Object> shown, InstantSource clock) {
        this.shown = shown;
        this.clock = clock;
    }

    /** What was asked of the ledger as it stands. */
    record Question(Scope scope, Window window, Dimension by) {}

    /** The answer, counted once for all who wait for it. */
    Map<String, PrefixSums> of(Question question, Supplier<Map<String, PrefixSums>> count) {
        long asked = turns.incrementAndGet();
        if (desks.size() >= MOST) {
            desks.clear();
        }
        Desk desk = desks.computeIfAbsent(question, _ -> new Desk());
        desk.lock.lock();
        try {
            Outcome last = desk.last;
            if (last == null || last.begun() < asked) {
                last = answer(last, count);
                desk.last = last;
            }
            return switch (last) {
                case Answer answer -> answer.sums();
                case Failure failure -> throw failure.reason();
            };
        } finally {
            desk.lock.unlock();
        }
    }

    private Outcome answer(@Nullable Outcome last, Supplier<Map<String, PrefixSums>> count) {
        long begun = turns.incrementAndGet();
        Instant now = clock.instant();
        try {
            Object showing = shown.get();
            return last instanceof Answer answer && answer.isOf(showing, now)
                    ? new Answer(begun, answer.at(), showing, answer.sums())
                    : new Answer(begun, now, showing, Map.copyOf(count.get()));
        } catch (RuntimeException failed) {
            // Whoever waited for it need not find out one after the other.
            return new Failure(begun, failed);
        }
    }

    /** Where one question is answered, one count at a time. */
    private static final class Desk {

        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Outcome last;
    }

    /** How the last count ended, or was found to be still true. */
    private sealed interface Outcome {

        /** When it was looked at, among the turns of those who asked. */
        long begun();
    }

    private record Failure(long begun, RuntimeException reason) implements Outcome {}

    private record Answer(long begun, Instant at, Object shown, Map<String, PrefixSums> sums)
            implements Outcome {

        boolean isOf(Object showing, Instant now) {
            return shown.equals(showing) && now.isBefore(at.plus(KEPT));
        }
    }
}
