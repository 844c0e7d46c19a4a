package vn.motcua.notification.template;

/** What stands for a fact that is not known or not there. */
enum Word {
    NO_DUE_DATE("no-due-date"),
    NO_REASON("no-reason"),
    UNKNOWN_PROCEDURE("unknown-procedure");

    private final String key;

    Word(String key) {
        this.key = key;
    }

    /** Its key in the bundles. */
    String key() {
        return key;
    }
}
