package vn.motcua.notification.template;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What a message is about. */
public enum Template {
    RECEIVED("received"),
    SUPPLEMENT_ASKED("supplement-asked"),
    SUPPLEMENT_RECEIVED("supplement-received"),
    PAYMENT_ASKED("payment-asked"),
    PAYMENT_SETTLED("payment-settled"),
    /** The apology that is owed for a delay (Nghị định 61/2018, 118/2025). */
    EXTENDED("extended"),
    DUE_DATE_MOVED("due-date-moved"),
    HANDED_OVER("handed-over"),
    /** To be collected at the counter, or nobody said how it is wanted. */
    RESULT_READY("result-ready"),
    RESULT_READY_BY_POST("result-ready-by-post"),
    RESULT_READY_ONLINE("result-ready-online"),
    RESULT_REFUSED("result-refused"),
    RETURNED("returned"),
    WITHDRAWN("withdrawn"),
    CLOSED_FOR_NO_SUPPLEMENT("closed-for-no-supplement"),
    REOPENED("reopened"),
    CODE_REPLACED("code-replaced"),
    SURVEY("survey"),
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
            case DUE_AT,
                    OLD_DUE_AT,
                    ANSWER_BY,
                    REASON,
                    ITEMS,
                    AMOUNT,
                    DOCUMENT,
                    FORMER_OFFICE,
                    OLD_CODE,
                    SURVEY ->
                    own().contains(variable);
        };
    }

    private Set<Variable> own() {
        return switch (this) {
            case RECEIVED, DUE_SOON, DUE_NOW, OVERDUE -> EnumSet.of(Variable.DUE_AT);
            case SUPPLEMENT_ASKED ->
                    EnumSet.of(Variable.ITEMS, Variable.REASON, Variable.ANSWER_BY);
            case SUPPLEMENT_RECEIVED -> EnumSet.of(Variable.ITEMS, Variable.DUE_AT);
            case PAYMENT_ASKED -> EnumSet.of(Variable.AMOUNT, Variable.REASON);
            case PAYMENT_SETTLED -> EnumSet.of(Variable.AMOUNT, Variable.DUE_AT);
            case EXTENDED ->
                    EnumSet.of(
                            Variable.OLD_DUE_AT,
                            Variable.DUE_AT,
                            Variable.REASON,
                            Variable.DOCUMENT);
            case DUE_DATE_MOVED ->
                    EnumSet.of(Variable.OLD_DUE_AT, Variable.DUE_AT, Variable.REASON);
            case HANDED_OVER -> EnumSet.of(Variable.FORMER_OFFICE, Variable.DUE_AT);
            case RESULT_READY, RESULT_READY_BY_POST, RESULT_READY_ONLINE ->
                    EnumSet.noneOf(Variable.class);
            case RESULT_REFUSED, RETURNED, WITHDRAWN, CLOSED_FOR_NO_SUPPLEMENT ->
                    EnumSet.of(Variable.REASON);
            case REOPENED -> EnumSet.of(Variable.REASON, Variable.DOCUMENT, Variable.DUE_AT);
            case CODE_REPLACED -> EnumSet.of(Variable.OLD_CODE);
            case SURVEY -> EnumSet.of(Variable.SURVEY);
        };
    }

    public static Template of(String key) {
        return Arrays.stream(values())
                .filter(template -> template.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a template: " + key));
    }
}
