package vn.motcua.reporting.books;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again until there is an answer, or for as long as a caller can be kept waiting. */
public final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Patience() {}

    /** The answer; empty when there was none in time, or the caller is told to stop. */
    public static <T> Optional<T> until(Duration most, Supplier<Optional<T>> question) {
        long begun = System.nanoTime();
        Optional<T> answer = question.get();
        try {
            while (answer.isEmpty() && System.nanoTime() - begun < most.toNanos()) {
                Thread.sleep(PAUSE);
                answer = question.get();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }
}
