package vn.motcua.reporting.ledger;

/** How a dossier was closed. */
public enum Ending {
    GRANTED,
    REFUSED,
    WITHDRAWN,
    RETURNED,
    /** Closed because the supplement never came. */
    LAPSED;

    /** Whether the authority decided; only then is there something to be early or late. */
    public boolean decided() {
        return this == GRANTED || this == REFUSED;
    }
}
