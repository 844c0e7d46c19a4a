package vn.motcua.processing.papers.store;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a paper's content.
 *
 * @param signature what was found in a quarantined one
 */
public record Scan(State state, @Nullable String signature) {

    public static final Scan UNSCANNED = new Scan(State.UNSCANNED, null);
    public static final Scan WAITING = new Scan(State.WAITING, null);
    public static final Scan CLEAN = new Scan(State.CLEAN, null);

    /** How far the search for viruses has come. */
    public enum State {
        /** No scanner is configured. */
        UNSCANNED,
        /** The scanner has not answered yet; it may be down. */
        WAITING,
        CLEAN,
        /** Something was found; the content is not given out. */
        QUARANTINED
    }

    public static Scan quarantined(String signature) {
        return new Scan(State.QUARANTINED, signature);
    }

    public boolean isQuarantined() {
        return state == State.QUARANTINED;
    }
}
