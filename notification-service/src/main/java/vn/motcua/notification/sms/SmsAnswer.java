package vn.motcua.notification.sms;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * What a provider makes of a message. What it said is for operators; whoever shows it takes out the
 * numbers in it.
 */
public sealed interface SmsAnswer {

    /**
     * It has taken the message over.
     *
     * @param ids its own id of each part, in the form in which its receipts have them
     * @param receiptsFollow whether it will tell what became of each
     */
    record Accepted(List<String> ids, boolean receiptsFollow) implements SmsAnswer {
        public Accepted {
            ids = List.copyOf(ids);
        }
    }

    /**
     * It surely did not take any part, and may take it later.
     *
     * @param retryAfter how long it wants to be left alone, if it said so
     */
    record RefusedForNow(String said, @Nullable Duration retryAfter) implements SmsAnswer {
        public RefusedForNow(String said) {
            this(said, null);
        }
    }

    /** It surely did not take the message as a whole, and never will. */
    record Refused(String said) implements SmsAnswer {}

    /**
     * It took the message, or did not: nobody knows.
     *
     * @param taken its ids of the parts that it surely took
     */
    record Unknown(String said, List<String> taken) implements SmsAnswer {
        public Unknown {
            taken = List.copyOf(taken);
        }

        public Unknown(String said) {
            this(said, List.of());
        }
    }
}
