package vn.motcua.notification.message;

/** What became of one attempt to send a message. */
public sealed interface Delivery {

    /** The provider has taken the message over; that it was read, nobody says. */
    record Accepted(String provider, String providerId) implements Delivery {}

    /** Surely not sent, and it may work later. */
    record TryLater(Reason reason) implements Delivery {}

    /** Not sent, or perhaps sent: in neither case may it be tried again. */
    record GivenUp(Reason reason) implements Delivery {}
}
