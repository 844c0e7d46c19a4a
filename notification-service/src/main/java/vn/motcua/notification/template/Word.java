package vn.motcua.notification.template;

/** What stands for a fact that is not known or not there, and how an amount is said. */
enum Word {
    NO_DUE_DATE("no-due-date"),
    NO_REASON("no-reason"),
    NO_ANSWER_BY("no-answer-by"),
    NO_DOCUMENT("no-document"),
    UNKNOWN_PROCEDURE("unknown-procedure"),
    CURRENCY("currency");

    private final String key;

    Word(String key) {
        this.key = key;
    }

    /** Its key in the bundles. */
    String key() {
        return key;
    }
}
