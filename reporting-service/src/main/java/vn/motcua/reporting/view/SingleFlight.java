package vn.motcua.reporting.view;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets many who ask the same at once wait for one count. An answer is shared with whoever asked
 * before its count began, and, as long as it is kept, with whoever asks when the views still show
 * the same: nobody gets older figures than by counting alone.
 */
final class SingleFlight<Q, A> {

    private static final int MOST = 256;

    /** One that is dropped while somebody counts costs a second count, and nothing else. */
    private final LoadingCache<Q, Desk<A>> desks =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .executor(Runnable::run)
                    .build(_ -> new Desk<>());

    private final AtomicLong turns = new AtomicLong();
    private final Supplier<Object> shown;
    private final @Nullable Duration kept;
    private final InstantSource clock;

    private SingleFlight(Supplier<Object> shown, @Nullable Duration kept, InstantSource clock) {
        this.shown = shown;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * For what changes with the views.
     *
     * @param shown what they show, as a value that is equal while they show the same
     */
    static <Q, A> SingleFlight<Q, A> whileShown(
            Supplier<Object> shown, Duration kept, InstantSource clock) {
        return new SingleFlight<>(shown, kept, clock);
    }

    /** For what never changes. */
    static <Q, A> SingleFlight<Q, A> forEver(InstantSource clock) {
        return new SingleFlight<>(() -> "the same", null, clock);
    }

    /** The answer, counted once for all who wait for it. */
    A of(Q question, Supplier<A> count) {
        long asked = turns.incrementAndGet();
        Desk<A> desk = desks.get(question);
        desk.lock.lock();
        try {
            Outcome<A> last = desk.last;
            if (last == null || last.begun() < asked) {
                last = answer(last, count);
                desk.last = last;
            }
            return switch (last) {
                case Answer<A> answer -> answer.answer();
                case Failure<A> failure -> throw failure.reason();
            };
        } finally {
            desk.lock.unlock();
        }
    }

    private Outcome<A> answer(@Nullable Outcome<A> last, Supplier<A> count) {
        long begun = turns.incrementAndGet();
        Instant now = clock.instant();
        try {
            Object showing = shown.get();
            return last instanceof Answer<A> answer && isOf(answer, showing, now)
                    ? new Answer<>(begun, answer.at(), showing, answer.answer())
                    : new Answer<>(begun, now, showing, count.get());
        } catch (RuntimeException failed) {
            // Whoever waited for it need not find out one after the other.
            return new Failure<>(begun, failed);
        }
    }

    private boolean isOf(Answer<A> answer, Object showing, Instant now) {
        return answer.shown().equals(showing)
                && (kept == null || now.isBefore(answer.at().plus(kept)));
    }

    /** Where one question is answered, one count at a time. */
    private static final class Desk<A> {

        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Outcome<A> last;
    }

    /** How the last count ended, or was found to be still true. */
    private sealed interface Outcome<A> {

        /** When it was looked at, among the turns of those who asked. */
        long begun();
    }

    private record Failure<A>(long begun, RuntimeException reason) implements Outcome<A> {}

    private record Answer<A>(long begun, Instant at, Object shown, A answer)
            implements Outcome<A> {}
}
