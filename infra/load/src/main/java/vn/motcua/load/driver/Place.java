package vn.motcua.load.driver;

import java.util.Locale;

/** Where people see what was answered to somebody else. */
public enum Place {
    INBOX(Step.CREATE),
    TRACKING(Step.CREATE),
    /** The page of the tracking, with the result on it. */
    RESULT(Step.RESOLVE),
    REPORT(Step.RESOLVE),
    /** The message that the result is ready, handed to its provider. */
    MESSAGE(Step.RESOLVE);

    private final Step after;

    Place(Step after) {
        this.after = after;
    }

    /** The step whose answer it is the sequel of. */
    public Step after() {
        return after;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The place of that word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Place of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
