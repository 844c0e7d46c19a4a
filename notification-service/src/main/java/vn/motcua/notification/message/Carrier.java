package vn.motcua.notification.message;

/** Carries messages of one medium to a provider. One attempt per call: it never retries. */
public interface Carrier {

    Medium medium();

    /** Hands a message over; every failure it can explain is an answer, not an exception. */
    Delivery send(Message message);

    /** Forgets what it keeps of a message, if it keeps anything. */
    default void forget(String messageId) {}
}
