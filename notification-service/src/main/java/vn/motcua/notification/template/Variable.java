package vn.motcua.notification.template;

import java.util.Arrays;
import java.util.Optional;

/** A fact that a text may name in braces. Nothing about the person is among them. */
enum Variable {
    CODE("code"),
    PROCEDURE("procedure"),
    /** The agency that is in charge today. */
    OFFICE("office"),
    /** Where the reader finds more. */
    PAGE("page"),
    DUE_AT("dueAt"),
    REASON("reason"),
    /** The code that was replaced. */
    OLD_CODE("oldCode");

    private final String word;

    Variable(String word) {
        this.word = word;
    }

    /** As it stands between the braces. */
    String word() {
        return word;
    }

    static Optional<Variable> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
