package vn.motcua.notification.message;

import java.util.List;

/** Carries messages of one medium to a provider. One attempt per call: it never retries. */
public interface Carrier {

    Medium medium();

    /** Hands a message over; every failure it can explain is an answer, not an exception. */
    Delivery send(Message message);

    /** What the provider can tell of messages it took whose receipts have not come. */
    default List<Receipt> ask(Handover handover) {
        return List.of();
    }

    /** Forgets what it keeps of a message, if it keeps anything. */
    default void forget(String messageId) {}
}
