package vn.motcua.processing.casework;

/** A command for a version of a case that is no longer the newest; nothing was changed. */
public final class StaleCase extends RuntimeException {

    private final CaseSummary current;

    public StaleCase(CaseSummary current) {
        super("Case " + current.id() + " is at version " + current.version());
        this.current = current;
    }

    /** The case as it is now. */
    public CaseSummary current() {
        return current;
    }
}
