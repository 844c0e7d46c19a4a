package vn.motcua.reporting.ledger;

/** What an event means to the ledger. */
public sealed interface Booking {

    /** It goes in. */
    record Booked(Fact fact) implements Booking {}

    /** It went in before; nothing changes. */
    record AlreadyBooked() implements Booking {}

    /** Events are missing before it; it has to wait for them. */
    record TooEarly(long expected) implements Booking {}

    /** It cannot be true after what is known. */
    record Impossible(String reason) implements Booking {}
}
