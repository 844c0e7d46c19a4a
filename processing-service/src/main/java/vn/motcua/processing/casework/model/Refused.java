package vn.motcua.processing.casework.model;

import java.time.Instant;

/** A command that the state allows but a rule forbids; nothing was changed. */
public final class Refused extends RuntimeException {

    private final Rule rule;

    Refused(Rule rule) {
        super(rule.toString());
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }

    /** Which rule, with what a person needs to know of it. */
    public sealed interface Rule {

        /** Beyond the procedure's limit only a head may ask the citizen once more. */
        record SupplementLimit(int limit) implements Rule {}

        /** The citizen still has time to bring what is missing. */
        record AnswerNotDue(Instant answerBy) implements Rule {}

        /** The procedure has no time limit that could be extended. */
        record NoDueDate() implements Rule {}

        /** It was extended as often as it may be. */
        record ExtensionLimit(int limit) implements Rule {}

        /** An extension must be announced a working day before the due date. */
        record ExtensionTooLate(Instant until) implements Rule {}

        /** The procedure lays down another way; leaving it needs a reason. */
        record OffTheWay() implements Rule {}

        /** The case is there already. */
        record SameDepartment() implements Rule {}

        /** There is no such question, or it is answered. */
        record NoSuchQuestion() implements Rule {}

        /** Somebody was asked and has not answered; deciding without them needs a reason. */
        record Unanswered(Opinion opinion) implements Rule {}

        /** A department does not ask itself. */
        record OwnOpinion() implements Rule {}
    }
}
