package vn.motcua.reporting.ledger;

/**
 * What is counted per day. A flow counts what happened on the day; a balance moves up and down, and
 * its sum over all days up to one is how things stood at that day's end. Accounts know nothing of
 * rule sets: which of them make up a column is the report's affair.
 *
 * <p>Stored by position: new ones go to the end.
 */
public enum Account {
    /** Flow: handed in. Equals the sum of the next two. */
    RECEIVED,
    RECEIVED_ONLINE,
    RECEIVED_DIRECT,
    /** Flow: closed, however. Equals decided early, on time and late, and the three after. */
    CLOSED,
    EARLY,
    ON_TIME,
    LATE,
    WITHDRAWN,
    RETURNED,
    LAPSED,
    /** Flow: refused; also counted by its timing. */
    REFUSED,
    /** Balance: open. Equals the next two. */
    OPEN,
    /** Balance: open and not overdue, before {@link #FELL_DUE} is taken off. */
    IN_TIME,
    /** Balance: open and overdue, before {@link #FELL_DUE} is added. */
    OVERDUE,
    /**
     * Posted into the future, on the day after the due date: in its first moment a dossier that is
     * still open goes over from {@link #IN_TIME} to {@link #OVERDUE}. How things stood at a day's
     * end therefore includes what is posted here for the day after.
     */
    FELL_DUE,
    /** Balance: open, waiting for a supplement or a payment, in time or overdue. */
    PAUSED,
    /** Balance: part of {@link #PAUSED}; a dossier that waits for both is in both. */
    WAITING_FOR_SUPPLEMENT,
    WAITING_FOR_PAYMENT,
    /**
     * Flow, by holder: received here. What is counted by holder is posted under whoever has the
     * dossier in hand, and all else where it was received.
     */
    SHARE_RECEIVED,
    /** Flow, by holder: came from another department. */
    TAKEN_OVER,
    /** Flow, by holder: went on to another department. */
    HANDED_ON,
    /** Flow, by holder: closed here. */
    SHARE_CLOSED,
    /** Balance, by holder: in hand. Received, taken over and reopened less handed on and closed. */
    HELD,
    /** Balance, by holder: in hand and overdue, before {@link #HELD_FELL_DUE} is added. */
    HELD_OVERDUE,
    /** By holder, what {@link #FELL_DUE} is for all. */
    HELD_FELL_DUE,
    /** Balance: part of {@link #PAUSED} that was overdue before it began to wait. */
    PAUSED_OVERDUE,
    /** Flow: opened again after a closing, which stays counted on its own day. */
    REOPENED,
    /** Flow, by holder: opened again here. */
    SHARE_REOPENED
}
