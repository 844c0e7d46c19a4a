package vn.motcua.processing.casework.model;

import static vn.motcua.kernel.clock.VietnamTime.date;

import vn.motcua.kernel.clock.ClockEntry;
import vn.motcua.kernel.clock.DueDate;
import vn.motcua.kernel.clock.DueDates;
import vn.motcua.kernel.clock.LegalClock;
import vn.motcua.kernel.clock.Limit;
import vn.motcua.kernel.clock.ResumptionPolicy;
import vn.motcua.kernel.clock.StartRule;
import vn.motcua.kernel.clock.Stint;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Timing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a command changes about a case, as a pure function: time and storage belong to the caller.
 * Whether it may be given is written in {@link CommandName}, the rulebook; where a change leads is
 * {@link CaseEvolution}'s to say.
 */
public final class CaseDecider {

    private final CaseState state;
    private final Dossier dossier;
    private final Work work;
    private final Circumstances given;

    private CaseDecider(CaseState state, Circumstances given) {
        this.state = state;
        this.dossier = state.dossier();
        this.work = dossier.work();
        this.given = given;
    }

    /**
     * What a command changes about a case in that state.
     *
     * @throws IllegalCommand when the state does not allow it
     * @throws HeldByAnother when it belongs to the officer who holds the case
     * @throws Refused when a rule forbids it
     */
    public static Change decide(CaseState state, CaseCommand command, Circumstances given) {
        if (!command.name().isLegalIn(state.stage())) {
            throw new IllegalCommand(state.stage(), command);
        }
        var attempt = new CaseRule.Attempt(state, command, given);
        command.name().rules().forEach(rule -> rule.require(attempt));
        return new CaseDecider(state, given).decide(command);
    }

    /**
     * What is changed about a case beside the work on it.
     *
     * @throws NotAllowedNow when the case does not allow it
     */
    public static Change decide(CaseState state, SystemCommand command) {
        var dossier = state.dossier();
        Instant dueAt = dossier.dueAt();
        boolean isOpen = state.stage().isOpen();
        return switch (command) {
            case SystemCommand.Warn(var rung, var to, var officer, var substitute)
                    when isOpen && dueAt != null ->
                    new Change.DueDateWarned(
                            rung,
                            to,
                            officer,
                            dueAt,
                            dossier.code(),
                            dossier.procedure(),
                            substitute);
            case SystemCommand.Reproject(var moved, var version, var reason)
                    when dueAt != null && isDueAnew(state, moved) ->
                    new Change.DueDateReprojected(dueAt, moved, version, reason);
            case SystemCommand.FilePaper(var paper) when isOpen -> paper;
            case SystemCommand.Recode(var from, var to, var reason)
                    when dossier.code().equals(from) ->
                    new Change.Recoded(from, to, reason);
            case SystemCommand.Warn _,
                    SystemCommand.Reproject _,
                    SystemCommand.FilePaper _,
                    SystemCommand.Recode _ ->
                    throw new NotAllowedNow(state, command);
        };
    }

    /**
     * Whether another due date, by a calendar that was put right, is for such a case. What is
     * closed stays as it was closed, but for what was late by a wrong due date alone: nobody is
     * worse off for a correction.
     */
    public static boolean isDueAnew(CaseState state, Instant dueAt) {
        LocalDate due = date(dueAt);
        return state.stage().isOpen()
                || state.decided()
                        .filter(decision -> decision.timing() == Timing.LATE)
                        .filter(decision -> !due.isBefore(date(decision.resolvedAt())))
                        .isPresent();
    }

    /**
     * Whether somebody may dispose of a case: one in hand is its holder's, theirs who stand in for
     * the holder, and any head's.
     */
    public static boolean isOpenTo(Actor by, CaseState state) {
        return CaseRule.isOpenTo(by, state);
    }

    private Change decide(CaseCommand command) {
        return switch (command) {
            case CaseCommand.Claim(var by) -> new Change.Claimed(by.id());
            case CaseCommand.Release(var by, var reason) ->
                    new Change.Released(
                            Objects.requireNonNullElse(state.officer(), by.id()), reason);
            case CaseCommand.Reassign(_, var to, var reason) ->
                    new Change.Reassigned(state.officer(), to, reason);
            case CaseCommand.RequestSupplement it -> requestSupplement(it);
            case CaseCommand.Supplement it -> supplement(it);
            case CaseCommand.Close(_, var reason) -> new Change.ClosedForNoSupplement(reason);
            case CaseCommand.RequestPayment(_, var amount, var purpose) ->
                    new Change.PaymentRequested(amount, purpose);
            case CaseCommand.SettlePayment(_, var amount) -> settle(amount);
            case CaseCommand.HandOver it -> handOver(it);
            case CaseCommand.AskOpinion it -> askOpinion(it);
            case CaseCommand.GiveOpinion it -> giveOpinion(it);
            case CaseCommand.Extend it -> extend(it);
            case CaseCommand.Resolve it -> resolve(it);
            case CaseCommand.Return(_, var reason) -> new Change.Returned(reason);
            case CaseCommand.Withdraw(_, var reason) -> new Change.Withdrawn(reason);
            case CaseCommand.Deliver(_, var how) -> new Change.Delivered(how);
            case CaseCommand.Reopen it -> reopen(it);
        };
    }

    private Change requestSupplement(CaseCommand.RequestSupplement it) {
        Instant answerBy =
                given.calendar().plusWorkingDays(given.at(), given.handling().supplementDays());
        return new Change.SupplementRequested(it.items(), it.reason(), answerBy);
    }

    private Change supplement(CaseCommand.Supplement it) {
        ResumptionPolicy policy = given.handling().afterSupplement();
        DueDate due = dueAfter(new ClockEntry.Resumed(given.at(), policy));
        return new Change.Supplemented(it.items(), due.at(), due.derivation(), policy);
    }

    private Change settle(long amount) {
        DueDate due = dueAfter(new ClockEntry.Resumed(given.at(), ResumptionPolicy.PAUSE));
        return new Change.PaymentSettled(amount, due.at(), due.derivation());
    }

    private Change handOver(CaseCommand.HandOver it) {
        Way.Turn turn = Way.of(given.steps(), dossier).to(it.to());
        var holder = new Stint.Department(it.to().agency(), it.to().department());
        return new Change.HandedOver(
                dossier.agency(),
                dossier.department(),
                it.to().agency(),
                it.to().department(),
                turn.name(),
                new Change.CarriedState(
                        dossier.code(),
                        dossier.procedure(),
                        dossier.receivedAt(),
                        dossier.dueAt(),
                        work.carriedTo(turn.step(), holder, given.at())),
                it.reason());
    }

    private Change askOpinion(CaseCommand.AskOpinion it) {
        var limit = Limit.workingDays(Integer.toString(it.workingDays()));
        var clock = LegalClock.counted(given.at(), new Term(limit, StartRule.AT_ONCE, null));
        DueDate due = DueDates.of(given.calendar(), clock);
        return new Change.OpinionAsked(
                it.opinion(),
                it.of().agency(),
                it.of().department(),
                it.question(),
                Objects.requireNonNull(due.at(), "a limit in working days has an end"),
                due.derivation());
    }

    private Change giveOpinion(CaseCommand.GiveOpinion it) {
        Opinion asked = work.opinion(it.opinion()).orElseThrow();
        return new Change.OpinionGiven(
                it.opinion(),
                it.answer(),
                it.documentHash(),
                Timing.of(date(given.at()), date(asked.dueAt())));
    }

    private Change extend(CaseCommand.Extend it) {
        DueDate due = dueAfter(new ClockEntry.Extended(given.at(), it.workingDays()));
        return new Change.Extended(
                Objects.requireNonNull(dossier.dueAt(), "what has an end is extended"),
                Objects.requireNonNull(due.at(), "an extended clock has an end"),
                it.reason(),
                it.apology(),
                it.by().id(),
                it.workingDays(),
                due.derivation());
    }

    private Change resolve(CaseCommand.Resolve it) {
        Instant due = dossier.dueAt();
        return new Change.Resolved(
                it.outcome(),
                it.reason(),
                due,
                due == null ? null : Timing.of(date(given.at()), date(due)),
                it.documentHash());
    }

    private Change reopen(CaseCommand.Reopen it) {
        DueDate due = dueAfter(new ClockEntry.Restarted(given.at(), it.term()));
        return new Change.Reopened(
                it.finding(), it.reason(), it.term(), due.at(), due.derivation());
    }

    private DueDate dueAfter(ClockEntry entry) {
        return DueDates.of(given.calendar(), work.clock().with(entry));
    }
}
