package vn.motcua.notification.message;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/** What became of one attempt to send a message. */
public sealed interface Delivery {

    /**
     * The provider has taken the message over; that it was read, nobody says.
     *
     * @param receiptsFollow whether the provider will tell of each part what became of it
     */
    record Accepted(Handover handover, boolean receiptsFollow) implements Delivery {

        /** By a provider that tells no more. */
        public Accepted(String provider, String providerId) {
            this(Handover.of(provider, List.of(providerId)), false);
        }
    }

    /**
     * Surely not sent, and it may work later.
     *
     * @param notBefore how long the provider wants to be left alone, if it said so
     */
    record TryLater(Reason reason, @Nullable Duration notBefore) implements Delivery {

        public TryLater(Reason reason) {
            this(reason, null);
        }
    }

    /** Surely not sent, and not to be tried again. */
    record GivenUp(Reason reason) implements Delivery {}

    /**
     * Perhaps sent, so it may not be tried again.
     *
     * @param taken the parts that surely went out, if any did
     */
    record Unknown(Reason reason, @Nullable Handover taken) implements Delivery {

        public Unknown(Reason reason) {
            this(reason, null);
        }
    }
}
