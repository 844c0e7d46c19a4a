package vn.motcua.notification.message;

import java.util.Arrays;
import java.util.Locale;

/**
 * Why a message is where it is.
 *
 * @param detail what the other side said, without the recipient; empty when it said nothing
 */
public record Reason(Cause cause, String detail) {

    /** The kinds of reasons, by what an operator would do about them. */
    public enum Cause {
        SMTP_NOT_CONFIGURED,
        SIGN_IN_REFUSED,
        UNREACHABLE,
        PAUSED_AFTER_FAILURES,
        REFUSED_FOR_NOW,
        REFUSED,
        INVALID_RECIPIENT,
        /** The process died, or lost its lease, between claiming and settling. */
        INTERRUPTED,
        /** The conversation broke off where the other side may have taken the message. */
        UNCERTAIN,
        /** The provider took it and has not told in time whether it arrived. */
        NO_RECEIPT,
        /** The provider took it and tells that it could not be brought to the phone. */
        NOT_DELIVERED,
        /** What it tells of was read before, by a store that has since been set back. */
        PERHAPS_SENT_BEFORE_RESTORE,
        /** An operator decided that it is not sent. */
        DISMISSED,
        /** An operator decided that it is sent once more. */
        RESENT_BY_HAND,
        ERASED;

        /** Its stable name. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Cause of(String key) {
            return Arrays.stream(values())
                    .filter(cause -> cause.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Not a cause: " + key));
        }
    }

    /** The cause alone: what was said may name a person. */
    Reason erased() {
        return of(cause);
    }

    public static Reason of(Cause cause) {
        return new Reason(cause, "");
    }
}
