package vn.motcua.processing.casework.messaging;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.processing.casework.HeldBehind;
import vn.motcua.processing.casework.SequenceHole;
import vn.motcua.processing.casework.model.UnexpectedChange;

import java.util.Locale;

/** Why a record could not be taken, and for how long it is tried again before that is final. */
enum DeadLetterReason {
    MALFORMED,
    SEQUENCE_HOLE,
    HELD_BEHIND,
    UNEXPECTED_CHANGE,
    /** Our own store is away: the log waits for it, however long that takes. */
    STORE_AWAY,
    RETRIES_EXHAUSTED;

    static DeadLetterReason of(Throwable failure) {
        DeadLetterReason reason = ofThis(failure);
        Throwable cause = failure.getCause();
        return reason == RETRIES_EXHAUSTED && cause != null ? of(cause) : reason;
    }

    /** Whether this very throwable says why, and not one that it wraps. */
    static boolean saysWhy(Throwable failure) {
        return ofThis(failure) != RETRIES_EXHAUSTED;
    }

    BackOff backOff() {
        return switch (this) {
            case MALFORMED, SEQUENCE_HOLE, HELD_BEHIND, UNEXPECTED_CHANGE -> new FixedBackOff(0, 0);
            case STORE_AWAY -> new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS);
            case RETRIES_EXHAUSTED -> aFewTimes();
        };
    }

    /** As it stands in the record's header: {@code sequence-hole}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static DeadLetterReason ofThis(Throwable failure) {
        return switch (failure) {
            case MalformedEvent _ -> MALFORMED;
            case SequenceHole _ -> SEQUENCE_HOLE;
            case HeldBehind _ -> HELD_BEHIND;
            case UnexpectedChange _ -> UNEXPECTED_CHANGE;
            case DataAccessResourceFailureException _ -> STORE_AWAY;
            case Throwable _ -> RETRIES_EXHAUSTED;
        };
    }

    private static BackOff aFewTimes() {
        var backOff = new ExponentialBackOff(200, 3);
        backOff.setMaxAttempts(3);
        return backOff;
    }
}
