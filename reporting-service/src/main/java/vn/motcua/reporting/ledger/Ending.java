package vn.motcua.reporting.ledger;

import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.event.Outcome;

/** How a dossier was closed. */
public enum Ending {
    GRANTED,
    REFUSED,
    WITHDRAWN,
    RETURNED,
    /** Closed because the supplement never came. */
    LAPSED;

    static Ending of(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> GRANTED;
            case REFUSED -> REFUSED;
        };
    }

    static Ending of(ImportedOutcome outcome) {
        return switch (outcome) {
            case GRANTED -> GRANTED;
            case REFUSED -> REFUSED;
            case WITHDRAWN -> WITHDRAWN;
            case RETURNED -> RETURNED;
        };
    }

    /** Whether the authority decided; only then is there something to be early or late. */
    public boolean decided() {
        return this == GRANTED || this == REFUSED;
    }
}
