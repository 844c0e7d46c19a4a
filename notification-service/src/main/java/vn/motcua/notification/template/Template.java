package vn.motcua.notification.template;

import java.util.Arrays;

/** What a message is about. */
public enum Template {
    RECEIVED("received"),
    RESULT_READY("result-ready"),
    RESULT_REFUSED("result-refused"),
    CODE_REPLACED("code-replaced"),
    /** To those in charge, as are the two after it. */
    DUE_SOON("due-soon"),
    DUE_NOW("due-now"),
    OVERDUE("overdue");

    private final String key;

    Template(String key) {
        this.key = key;
    }

    /** Its stable name, in stored messages and in the bundles of texts. */
    public String key() {
        return key;
    }

    public static Template of(String key) {
        return Arrays.stream(values())
                .filter(template -> template.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a template: " + key));
    }
}
