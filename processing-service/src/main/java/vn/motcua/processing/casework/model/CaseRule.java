package vn.motcua.processing.casework.model;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Role;

import java.time.Instant;

/** What must be so for a command, beside who gives it and in which state. */
enum CaseRule {
    /** A case in hand is its holder's, theirs who stand in for the holder, and any head's. */
    HOLDER(CaseRule::holder),
    /** The citizen is asked beyond the procedure's limit only by a head. */
    SUPPLEMENT_LIMIT(CaseRule::supplementLimit),
    /** The citizen's time to bring what is missing is over. */
    ANSWER_DUE(CaseRule::answerDue),
    /** It goes to a department that does not have it already. */
    ANOTHER_DEPARTMENT(CaseRule::anotherDepartment),
    /** It goes the way that the procedure lays down, or there is a reason. */
    ON_THE_WAY(CaseRule::onTheWay),
    /** A department does not ask itself. */
    ANOTHERS_OPINION(CaseRule::anothersOpinion),
    /** That question was asked and has no answer. */
    OPEN_QUESTION(CaseRule::openQuestion),
    /** The procedure has a time limit, which can be extended. */
    DUE_DATE(CaseRule::dueDate),
    /** It was not extended as often as it may be. */
    EXTENSION_LIMIT(CaseRule::extensionLimit),
    /** An extension is announced a working day before the due date. */
    EXTENSION_IN_TIME(CaseRule::extensionInTime),
    /** Everybody who was asked has answered, or there is a reason. */
    ANSWERED(CaseRule::answered);

    /** A command, as it is given to a case. */
    record Attempt(CaseState state, CaseCommand command, Circumstances given) {

        private Dossier dossier() {
            return state.dossier();
        }

        private Work work() {
            return state.dossier().work();
        }

        private boolean isAt(CaseCommand.Unit unit) {
            return unit.agency().equals(dossier().agency())
                    && unit.department().equals(dossier().department());
        }
    }

    private interface Check {
        void hold(Attempt attempt);
    }

    // A function of this class.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Check check;

    CaseRule(Check check) {
        this.check = check;
    }

    /**
     * Holds an attempt against the rule.
     *
     * @throws HeldByAnother when the case is somebody else's
     * @throws Refused when the rule forbids it
     */
    void require(Attempt attempt) {
        check.hold(attempt);
    }

    /** Whether somebody may dispose of a case, by {@link #HOLDER}. */
    static boolean isOpenTo(Actor by, CaseState state) {
        return !(state instanceof CaseState.InHand held)
                || by.role() != Role.OFFICER
                || held.holder().equals(inWhoseRight(by));
    }

    private static String inWhoseRight(Actor by) {
        Actor.OnBehalfOf absent = by.onBehalfOf();
        return absent == null ? by.id() : absent.officer();
    }

    private static void holder(Attempt attempt) {
        if (attempt.state() instanceof CaseState.InHand held
                && !isOpenTo(attempt.command().by(), held)) {
            throw new HeldByAnother(held.holder());
        }
    }

    private static void supplementLimit(Attempt attempt) {
        int limit = attempt.given().handling().supplementRequests();
        refuse(
                attempt.work().supplementRequests() >= limit
                        && attempt.command().by().role() != Role.HEAD,
                new Refused.Rule.SupplementLimit(limit));
    }

    private static void answerDue(Attempt attempt) {
        if (attempt.state() instanceof CaseState.AwaitingSupplement waits) {
            refuse(
                    !attempt.given().at().isAfter(waits.answerBy()),
                    new Refused.Rule.AnswerNotDue(waits.answerBy()));
        }
    }

    private static void anotherDepartment(Attempt attempt) {
        refuse(
                attempt.command() instanceof CaseCommand.HandOver it && attempt.isAt(it.to()),
                new Refused.Rule.SameDepartment());
    }

    private static void onTheWay(Attempt attempt) {
        refuse(
                attempt.command() instanceof CaseCommand.HandOver it
                        && it.reason() == null
                        && !Way.of(attempt.given().steps(), attempt.dossier())
                                .to(it.to())
                                .laidDown(),
                new Refused.Rule.OffTheWay());
    }

    private static void anothersOpinion(Attempt attempt) {
        refuse(
                attempt.command() instanceof CaseCommand.AskOpinion it && attempt.isAt(it.of()),
                new Refused.Rule.OwnOpinion());
    }

    private static void openQuestion(Attempt attempt) {
        refuse(
                attempt.command() instanceof CaseCommand.GiveOpinion it
                        && attempt.work()
                                .opinion(it.opinion())
                                .filter(opinion -> opinion.answer() == null)
                                .isEmpty(),
                new Refused.Rule.NoSuchQuestion());
    }

    private static void dueDate(Attempt attempt) {
        refuse(attempt.dossier().dueAt() == null, new Refused.Rule.NoDueDate());
    }

    private static void extensionLimit(Attempt attempt) {
        int limit = attempt.given().handling().extensions();
        refuse(
                attempt.work().clock().extensions() >= limit,
                new Refused.Rule.ExtensionLimit(limit));
    }

    private static void extensionInTime(Attempt attempt) {
        Instant due = attempt.dossier().dueAt();
        if (due != null) {
            Instant latest = attempt.given().calendar().plusWorkingDays(due, -1);
            refuse(attempt.given().at().isAfter(latest), new Refused.Rule.ExtensionTooLate(latest));
        }
    }

    private static void answered(Attempt attempt) {
        if (attempt.command() instanceof CaseCommand.Resolve it
                && (it.reason() == null || it.reason().isBlank())) {
            attempt.work().opinions().stream()
                    .filter(opinion -> opinion.answer() == null)
                    .findFirst()
                    .ifPresent(opinion -> refuse(true, new Refused.Rule.Unanswered(opinion)));
        }
    }

    private static void refuse(boolean broken, Refused.Rule rule) {
        if (broken) {
            throw new Refused(rule);
        }
    }
}
