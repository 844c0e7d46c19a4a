package vn.motcua.notification.template;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

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

    /** Whether its texts may name that fact. */
    boolean knows(Variable variable) {
        return switch (variable) {
            case CODE, PROCEDURE, OFFICE, PAGE -> true;
            case DUE_AT, REASON, OLD_CODE -> own().contains(variable);
        };
    }

    private Set<Variable> own() {
        return switch (this) {
            case RECEIVED, DUE_SOON, DUE_NOW, OVERDUE -> EnumSet.of(Variable.DUE_AT);
            case RESULT_READY -> EnumSet.noneOf(Variable.class);
            case RESULT_REFUSED -> EnumSet.of(Variable.REASON);
            case CODE_REPLACED -> EnumSet.of(Variable.OLD_CODE);
        };
    }

    public static Template of(String key) {
        return Arrays.stream(values())
                .filter(template -> template.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a template: " + key));
    }
}
