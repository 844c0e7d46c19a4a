package vn.motcua.notification.sms;

import java.util.Optional;

/** Somebody who brings short messages to phones. */
public interface SmsProvider {

    /** Its name, shown with every message it took; never another one's. */
    String name();

    /** Whether it brings messages to phones abroad; {@link #send} gets none for them otherwise. */
    default boolean reachesAbroad() {
        return false;
    }

    /**
     * Hands a message over, once. An exception means that nobody knows whether it was taken, so
     * whatever surely was not is an answer.
     */
    SmsAnswer send(SmsMessage message);

    /** What became of a part it took, where it can be asked and knows by now. */
    default Optional<SmsReceipt> ask(String id) {
        return Optional.empty();
    }
}
