package vn.motcua.intake.numbering;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether numbers may be given: not before everything is known that was on the log at the start. A
 * broker that is away is not waited for; dossiers are received without it.
 */
@Component
final class LogGate {

    /** How the log is known. */
    enum State {
        /** It is being read: no number is given. */
        READING,
        /** All that was on it at the start is known. */
        READ,
        /** It could not be read within the patience: numbers are given without it. */
        OUT_OF_REACH
    }

    private final Duration patience;
    private final CountDownLatch read = new CountDownLatch(1);
    private volatile long heardAt = System.nanoTime();
    private volatile boolean givenUp;

    LogGate(@Value("${motcua.intake.log-patience}") Duration patience) {
        this.patience = patience;
    }

    /** The log was heard of: what is left of it is worth waiting for. */
    void heard() {
        heardAt = System.nanoTime();
    }

    /** Everything that was on the log at the start is known. */
    void opened() {
        read.countDown();
    }

    State state() {
        if (read.getCount() == 0) {
            return State.READ;
        }
        if (!givenUp && left().isZero()) {
            givenUp = true;
        }
        return givenUp ? State.OUT_OF_REACH : State.READING;
    }

    /** Waits until numbers may be given; false when they may not be, after so long. */
    boolean passed(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        while (state() == State.READING) {
            long wait = Math.min(until - System.nanoTime(), left().toNanos());
            if (until - System.nanoTime() <= 0) {
                return false;
            }
            if (read.await(wait, TimeUnit.NANOSECONDS)) {
                return true;
            }
        }
        return true;
    }

    private Duration left() {
        Duration left = patience.minusNanos(System.nanoTime() - heardAt);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
