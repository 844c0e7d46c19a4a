package vn.motcua.notification.sms;

/** Somebody who brings short messages to phones. */
public interface SmsProvider {

    /** Its name, shown with every message it took. */
    String name();

    /** Whether it brings messages to phones abroad; {@link #send} gets none for them otherwise. */
    default boolean reachesAbroad() {
        return false;
    }

    /**
     * Hands a message over.
     *
     * @return the provider's own id of the message
     * @throws SmsRefused when it surely did not take the message; any other exception means that
     *     nobody knows
     */
    String send(SmsMessage message);

    /** Forgets what it keeps of a message, if it keeps anything. */
    default void forget(String messageId) {}
}
