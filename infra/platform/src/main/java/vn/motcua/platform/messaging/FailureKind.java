package vn.motcua.platform.messaging;

import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** For how long a record that failed is tried again before it becomes a dead letter. */
enum FailureKind {
    /** A rule of the service says no; that will not change by itself. */
    REFUSED,
    /** It is no record of ours. */
    UNREADABLE,
    /** The store or the broker is away or busy: the log waits for it, however long that takes. */
    TRANSIENT,
    /** Anything else, such as a write that is too large: a few times, then it is set aside. */
    PERMANENT;

    private static final int FIRST_PAUSE_MILLIS = 500;
    private static final int LONGEST_PAUSE_MILLIS = 10_000;
    private static final int FEW = 3;

    BackOff backOff() {
        return switch (this) {
            case REFUSED, UNREADABLE -> new FixedBackOff(0, 0);
            case TRANSIENT -> {
                var backOff = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
                backOff.setMaxInterval(LONGEST_PAUSE_MILLIS);
                yield backOff;
            }
            case PERMANENT -> {
                var backOff = new ExponentialBackOff(FIRST_PAUSE_MILLIS / 2, 3);
                backOff.setMaxAttempts(FEW);
                yield backOff;
            }
        };
    }
}
