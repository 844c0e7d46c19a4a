package vn.motcua.reporting.ledger;

/** Why the ledger sets an event aside that it can read. */
public final class LetterReasons {

    /** It cannot be true after what is known. */
    public static final String IMPOSSIBLE = "impossible";

    /** Events before it are missing: it is booked by itself once they have come. */
    public static final String WAITING = "sequence-hole";

    private LetterReasons() {}
}
