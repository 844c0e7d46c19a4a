package vn.motcua.kernel.clock;

/** How far to trust a year of the calendar. */
public enum CalendarSource {
    /** Its decisions were read. */
    VERIFIED,
    /** Entered from memory; check before relying on it. */
    FROM_MEMORY,
    /** Nothing is published; computed from the law. */
    COMPUTED
}
