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
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.event.Timing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a command changes about a case, as a pure function: time, rules and storage belong to the
 * caller. Where a change leads is {@link CaseEvolution}'s to say.
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
        if (!state.stage().allowed().contains(command.name())) {
            throw new IllegalCommand(state.stage(), command);
        }
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
        return !(state instanceof CaseState.InHand held)
                || by.role() != Role.OFFICER
                || held.holder().equals(inWhoseRight(by));
    }

    private static String inWhoseRight(Actor by) {
        Actor.OnBehalfOf absent = by.onBehalfOf();
        return absent == null ? by.id() : absent.officer();
    }

    private Change decide(CaseCommand command) {
        return switch (command) {
            case CaseCommand.Claim(var by) -> new Change.Claimed(by.id());
            case CaseCommand.Release(var by, var reason) ->
                    new Change.Released(holderFor(by), reason);
            case CaseCommand.Reassign(_, var to, var reason) ->
                    new Change.Reassigned(state.officer(), to, reason);
            case CaseCommand.RequestSupplement it -> requestSupplement(it);
            case CaseCommand.Supplement it -> supplement(it);
            case CaseCommand.Close(_, var reason) -> close(reason);
            case CaseCommand.RequestPayment(var by, var amount, var purpose) -> {
                holderFor(by);
                yield new Change.PaymentRequested(amount, purpose);
            }
            case CaseCommand.SettlePayment(_, var amount) -> settle(amount);
            case CaseCommand.HandOver it -> handOver(it);
            case CaseCommand.AskOpinion it -> askOpinion(it);
            case CaseCommand.GiveOpinion it -> giveOpinion(it);
            case CaseCommand.Extend it -> extend(it);
            case CaseCommand.Resolve it -> resolve(it);
            case CaseCommand.Return(var by, var reason) -> {
                holderFor(by);
                yield new Change.Returned(reason);
            }
            case CaseCommand.Withdraw(var by, var reason) -> {
                mayDispose(by);
                yield new Change.Withdrawn(reason);
            }
            case CaseCommand.Deliver(_, var how) -> new Change.Delivered(how);
            case CaseCommand.Reopen it -> reopen(it);
        };
    }

    private Change requestSupplement(CaseCommand.RequestSupplement it) {
        holderFor(it.by());
        int limit = given.handling().supplementRequests();
        if (work.supplementRequests() >= limit && it.by().role() != Role.HEAD) {
            throw new Refused(new Refused.Rule.SupplementLimit(limit));
        }
        Instant answerBy =
                given.calendar().plusWorkingDays(given.at(), given.handling().supplementDays());
        return new Change.SupplementRequested(it.items(), it.reason(), answerBy);
    }

    private Change supplement(CaseCommand.Supplement it) {
        ResumptionPolicy policy = given.handling().afterSupplement();
        DueDate due = dueAfter(new ClockEntry.Resumed(given.at(), policy));
        return new Change.Supplemented(it.items(), due.at(), due.derivation(), policy);
    }

    private Change close(String reason) {
        if (state instanceof CaseState.AwaitingSupplement waits
                && !given.at().isAfter(waits.answerBy())) {
            throw new Refused(new Refused.Rule.AnswerNotDue(waits.answerBy()));
        }
        return new Change.ClosedForNoSupplement(reason);
    }

    private Change settle(long amount) {
        DueDate due = dueAfter(new ClockEntry.Resumed(given.at(), ResumptionPolicy.PAUSE));
        return new Change.PaymentSettled(amount, due.at(), due.derivation());
    }

    private Change handOver(CaseCommand.HandOver it) {
        mayDispose(it.by());
        if (it.to().agency().equals(dossier.agency())
                && it.to().department().equals(dossier.department())) {
            throw new Refused(new Refused.Rule.SameDepartment());
        }
        var way = Way.of(given.steps(), dossier);
        Way.Turn turn = way.to(it.to());
        if (!turn.laidDown() && it.reason() == null) {
            throw new Refused(new Refused.Rule.OffTheWay());
        }
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
        holderFor(it.by());
        if (it.of().agency().equals(dossier.agency())
                && it.of().department().equals(dossier.department())) {
            throw new Refused(new Refused.Rule.OwnOpinion());
        }
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
        Opinion asked =
                work.opinion(it.opinion())
                        .filter(opinion -> opinion.answer() == null)
                        .orElseThrow(() -> new Refused(new Refused.Rule.NoSuchQuestion()));
        return new Change.OpinionGiven(
                it.opinion(),
                it.answer(),
                it.documentHash(),
                Timing.of(date(given.at()), date(asked.dueAt())));
    }

    private Change extend(CaseCommand.Extend it) {
        Instant old = dossier.dueAt();
        if (old == null) {
            throw new Refused(new Refused.Rule.NoDueDate());
        }
        int limit = given.handling().extensions();
        if (work.clock().extensions() >= limit) {
            throw new Refused(new Refused.Rule.ExtensionLimit(limit));
        }
        Instant latest = given.calendar().plusWorkingDays(old, -1);
        if (given.at().isAfter(latest)) {
            throw new Refused(new Refused.Rule.ExtensionTooLate(latest));
        }
        DueDate due = dueAfter(new ClockEntry.Extended(given.at(), it.workingDays()));
        return new Change.Extended(
                old,
                Objects.requireNonNull(due.at(), "an extended clock has an end"),
                it.reason(),
                it.apology(),
                it.by().id(),
                it.workingDays(),
                due.derivation());
    }

    private Change resolve(CaseCommand.Resolve it) {
        holderFor(it.by());
        if (it.reason() == null || it.reason().isBlank()) {
            work.opinions().stream()
                    .filter(opinion -> opinion.answer() == null)
                    .findFirst()
                    .ifPresent(opinion -> {
                        throw new Refused(new Refused.Rule.Unanswered(opinion));
                    });
        }
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

    /** The officer in whose name a command is given that is the holder's, or any head's. */
    private String holderFor(Actor by) {
        mayDispose(by);
        String holder = state.officer();
        return holder == null ? by.id() : holder;
    }

    private void mayDispose(Actor by) {
        if (state instanceof CaseState.InHand held && !isOpenTo(by, state)) {
            throw new HeldByAnother(held.holder());
        }
    }
}
