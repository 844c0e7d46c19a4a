package vn.motcua.load.driver;

import java.util.Locale;

/** The steps of a dossier's life, in their order. */
public enum Step {
    CREATE,
    /** Until an officer can take it up: Kafka lies in between, or a query. */
    FIND,
    CLAIM,
    RESOLVE,
    READ;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
