package vn.motcua.processing.casework.model;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.ClockEntry;
import vn.motcua.kernel.clock.ResumptionPolicy;
import vn.motcua.kernel.clock.Stint;
import vn.motcua.kernel.clock.SuspensionReason;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * Where an event takes a case. Events are facts: whether they were allowed is not asked again, only
 * whether they can follow at all.
 */
public final class CaseEvolution {

    private final CaseState state;
    private final DossierEvent event;
    private final Dossier dossier;
    private final Instant at;

    private CaseEvolution(CaseState state, DossierEvent event) {
        this.state = state;
        this.event = event;
        this.dossier = state.dossier();
        this.at = event.occurredAt();
    }

    /**
     * The state after the event.
     *
     * @throws UnexpectedChange for a change that cannot follow
     */
    public static CaseState evolve(CaseState state, DossierEvent event) {
        return new CaseEvolution(state, event).evolve();
    }

    private CaseState evolve() {
        return switch (event.change()) {
            case Change.Claimed it -> new CaseState.InHand(dossier, it.officer());
            case Change.Released _ -> new CaseState.Waiting(dossier);
            case Change.Reassigned it -> reassigned(it.to());
            case Change.SupplementRequested it -> awaitsSupplement(it);
            case Change.Supplemented it ->
                    goesOn(requireNonNullElse(it.policy(), ResumptionPolicy.PAUSE), it.dueAt());
            case Change.PaymentRequested it ->
                    new CaseState.AwaitingPayment(
                            standing(SuspensionReason.PAYMENT, new Stint.Payment()),
                            holder(),
                            it.amount(),
                            it.purpose());
            case Change.PaymentSettled it -> goesOn(ResumptionPolicy.PAUSE, it.dueAt());
            case Change.HandedOver it -> CaseOpening.arrived(event, it);
            case Change.OpinionAsked it -> state.with(dossier.with(work().with(asked(it))));
            case Change.OpinionGiven it -> answered(it);
            case Change.PaperFiled it -> state.with(dossier.with(work().with(it)));
            case Change.Extended it -> extended(it);
            case Change.DueDateReprojected it -> reprojected(it.newDueAt());
            case Change.DueDateWarned _ -> state;
            case Change.Resolved it -> new CaseState.Resolved(ended(), decision(it));
            case Change.Withdrawn _ -> new CaseState.Withdrawn(ended());
            case Change.Returned _ -> new CaseState.Returned(ended());
            case Change.ClosedForNoSupplement _ -> new CaseState.Lapsed(ended());
            case Change.Delivered _ -> delivered();
            case Change.Reopened it -> reopened(it);
            case Change.Recoded it -> state.with(dossier.coded(it.newCode()));
            case Change.Received _, Change.Imported _ -> throw new UnexpectedChange(event);
        };
    }

    private CaseState reassigned(String to) {
        return switch (state) {
            case CaseState.Waiting _, CaseState.InHand _ -> new CaseState.InHand(dossier, to);
            case CaseState.AwaitingSupplement(_, _, var items, var answerBy) ->
                    new CaseState.AwaitingSupplement(dossier, to, items, answerBy);
            case CaseState.AwaitingPayment(_, _, var amount, var purpose) ->
                    new CaseState.AwaitingPayment(dossier, to, amount, purpose);
            case CaseState.Resolved _,
                    CaseState.Delivered _,
                    CaseState.Withdrawn _,
                    CaseState.Returned _,
                    CaseState.Lapsed _ ->
                    throw new UnexpectedChange(event);
        };
    }

    private CaseState awaitsSupplement(Change.SupplementRequested it) {
        Dossier standing = standing(SuspensionReason.SUPPLEMENT, new Stint.Citizen());
        return new CaseState.AwaitingSupplement(
                standing.with(standing.work().asked()),
                holder(),
                it.items(),
                requireNonNullElse(it.answerBy(), at));
    }

    private CaseState goesOn(ResumptionPolicy policy, @Nullable Instant dueAt) {
        Work running = work().clocked(new ClockEntry.Resumed(at, policy)).heldBy(department(), at);
        return new CaseState.InHand(dossier.with(running).dueAt(dueAt), holder());
    }

    private CaseState answered(Change.OpinionGiven it) {
        Opinion asked = work().opinion(it.opinion()).orElseThrow(() -> new UnexpectedChange(event));
        var answer =
                new Opinion.Answer(
                        at, event.actor().id(), it.answer(), it.documentHash(), it.timing());
        return state.with(dossier.with(work().with(asked.answered(answer))));
    }

    private CaseState extended(Change.Extended it) {
        BigDecimal days = it.workingDays();
        Work moved = days == null ? work() : work().clocked(new ClockEntry.Extended(at, days));
        return state.with(dossier.with(moved).dueAt(it.newDueAt()));
    }

    /** What was decided meanwhile was decided as early or late as the day that is right says. */
    private CaseState reprojected(Instant dueAt) {
        Dossier moved = dossier.dueAt(dueAt);
        return switch (state) {
            case CaseState.Resolved(_, var decision) ->
                    new CaseState.Resolved(moved, decision.dueAt(dueAt));
            case CaseState.Delivered(_, var decision, var deliveredAt) ->
                    new CaseState.Delivered(moved, decision.dueAt(dueAt), deliveredAt);
            case CaseState.Waiting _,
                    CaseState.InHand _,
                    CaseState.AwaitingSupplement _,
                    CaseState.AwaitingPayment _,
                    CaseState.Withdrawn _,
                    CaseState.Returned _,
                    CaseState.Lapsed _ ->
                    state.with(moved);
        };
    }

    private CaseState delivered() {
        if (state instanceof CaseState.Resolved resolved) {
            return new CaseState.Delivered(dossier, resolved.decision(), at);
        }
        throw new UnexpectedChange(event);
    }

    private CaseState reopened(Change.Reopened it) {
        Stint last = work().stints().getLast();
        Work closed = work().heldBy(new Stint.Closed(), requireNonNullElse(last.to(), at));
        Work again =
                closed.heldBy(department(), at).clocked(new ClockEntry.Restarted(at, it.term()));
        return new CaseState.Waiting(dossier.with(again).dueAt(it.dueAt()));
    }

    private Opinion asked(Change.OpinionAsked it) {
        return new Opinion(
                it.opinion(), it.agency(), it.department(), it.question(), at, it.dueAt(), null);
    }

    private Decision decision(Change.Resolved resolved) {
        return new Decision(holder(), resolved.outcome(), resolved.timing(), at);
    }

    private Dossier standing(SuspensionReason reason, Stint.Holder now) {
        return dossier.with(work().clocked(new ClockEntry.Suspended(at, reason)).heldBy(now, at));
    }

    private Dossier ended() {
        return dossier.with(work().ended(at));
    }

    private Work work() {
        return dossier.work();
    }

    private Stint.Holder department() {
        return new Stint.Department(dossier.agency(), dossier.department());
    }

    /** Who holds the case; whoever acts, when nobody does. */
    private String holder() {
        return Objects.requireNonNullElse(state.officer(), event.actor().id());
    }
}
