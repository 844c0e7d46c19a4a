package vn.motcua.platform.messaging;

import org.apache.kafka.common.errors.RetriableException;

import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.platform.mongo.StoreFailures;

/**
 * Why a record could not be taken.
 *
 * @param reason one word for dead letters and meters
 * @param text what was thrown says, below the framework's wrappings
 */
record Failure(FailureKind kind, String reason, String text) {

    static final String STORE_AWAY = "store-away";
    static final String RETRIES_EXHAUSTED = "retries-exhausted";

    static Failure of(Throwable thrown, Refusals refusals) {
        Throwable cause = thrown;
        while (cause != null) {
            String text = String.valueOf(cause.getMessage());
            var refused = refusals.reasonOf(cause);
            if (refused.isPresent()) {
                return new Failure(FailureKind.REFUSED, refused.get(), text);
            }
            if (cause instanceof MalformedEvent) {
                return new Failure(FailureKind.UNREADABLE, DeadLetter.UNREADABLE, text);
            }
            if (cause instanceof RetriableException || StoreFailures.isTransient(cause)) {
                return new Failure(FailureKind.TRANSIENT, STORE_AWAY, text);
            }
            cause = cause.getCause();
        }
        return new Failure(FailureKind.PERMANENT, RETRIES_EXHAUSTED, innermost(thrown));
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
