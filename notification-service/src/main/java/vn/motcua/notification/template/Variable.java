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
    /** The due date that held before. */
    OLD_DUE_AT("oldDueAt"),
    /** Until when a supplement is waited for. */
    ANSWER_BY("answerBy"),
    /** Why, in an officer's words; of a payment, what for. */
    REASON("reason"),
    /** Which papers, in an officer's words. */
    ITEMS("items"),
    AMOUNT("amount"),
    /** The number of a letter or of a finding. */
    DOCUMENT("document"),
    /** The agency that was in charge before. */
    FORMER_OFFICE("formerOffice"),
    /** The code that was replaced. */
    OLD_CODE("oldCode"),
    /** Where satisfaction is asked for. */
    SURVEY("survey");

    private final String word;

    Variable(String word) {
        this.word = word;
    }

    /** As it stands between the braces. */
    String word() {
        return word;
    }

    /** Whether officers write it as they like, and as long as they like. */
    boolean isFreeText() {
        return this == REASON || this == ITEMS || this == DOCUMENT;
    }

    static Optional<Variable> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
