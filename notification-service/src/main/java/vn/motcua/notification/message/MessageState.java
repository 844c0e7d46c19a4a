package vn.motcua.notification.message;

/** The names of {@link Progress}. */
public enum MessageState {
    WAITING_FOR_CONTACT,
    QUEUED,
    HELD,
    SENDING,
    SENT,
    DELIVERED,
    UNDELIVERABLE,
    EXPIRED,
    UNKNOWN,
    FAILED
}
