package vn.motcua.processing.casework.model;

import static vn.motcua.kernel.clock.VietnamTime.date;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.event.Timing;
import vn.motcua.processing.casework.model.CaseCommand.Claim;
import vn.motcua.processing.casework.model.CaseCommand.Deliver;
import vn.motcua.processing.casework.model.CaseCommand.Release;
import vn.motcua.processing.casework.model.CaseCommand.Resolve;
import vn.motcua.processing.casework.model.CaseCommand.Withdraw;
import vn.motcua.processing.casework.model.CaseState.Delivered;
import vn.motcua.processing.casework.model.CaseState.InHand;
import vn.motcua.processing.casework.model.CaseState.Resolved;
import vn.motcua.processing.casework.model.CaseState.Waiting;
import vn.motcua.processing.casework.model.CaseState.Withdrawn;

import java.time.Instant;

/**
 * The life of a case as two pure functions. Time, identity and storage belong to the caller, so
 * every rule here can be read, and tested, as a table.
 */
public final class CaseDecider {

    private CaseDecider() {}

    /**
     * What a command changes about a case in that state.
     *
     * @throws IllegalCommand when the state does not allow it
     * @throws HeldByAnother when it belongs to the officer who holds the case
     */
    public static Change decide(CaseState state, CaseCommand command) {
        return switch (state) {
            case Waiting _ -> waiting(command);
            case InHand held -> inHand(held, command);
            case Resolved _ -> resolved(command);
            case Delivered _, Withdrawn _ -> throw new IllegalCommand(state.stage(), command);
        };
    }

    /**
     * Where an event takes a case. Events are facts: whether they were allowed is not asked again.
     *
     * @throws UnexpectedChange for a change that cannot follow, or that this version never makes
     */
    public static CaseState evolve(CaseState state, DossierEvent event) {
        return switch (event.change()) {
            case Change.Claimed claimed -> new InHand(state.dossier(), claimed.officer());
            case Change.Released _ -> new Waiting(state.dossier());
            case Change.Resolved resolved ->
                    new Resolved(state.dossier(), decision(state, event, resolved));
            case Change.Withdrawn _ -> new Withdrawn(state.dossier());
            case Change.Delivered _ when state instanceof Resolved(var dossier, var decision) ->
                    new Delivered(dossier, decision, event.occurredAt());
            case Change.PaperFiled _ -> state;
            case Change.HandedOver handedOver -> CaseOpening.arrived(event, handedOver);
            case Change.Received _,
                    Change.Imported _,
                    Change.Reassigned _,
                    Change.SupplementRequested _,
                    Change.Supplemented _,
                    Change.ClosedForNoSupplement _,
                    Change.PaymentRequested _,
                    Change.PaymentSettled _,
                    Change.Extended _,
                    Change.Returned _,
                    Change.Delivered _,
                    Change.OpinionAsked _,
                    Change.OpinionGiven _,
                    Change.DueDateWarned _,
                    Change.Reopened _,
                    Change.DueDateReprojected _ ->
                    throw new UnexpectedChange(event);
        };
    }

    /** Whether somebody may dispose of a case: one in hand is its holder's, and any head's. */
    public static boolean isOpenTo(Actor by, CaseState state) {
        return !(state instanceof InHand held)
                || by.role() == Role.HEAD
                || by.id().equals(held.holder());
    }

    private static Change waiting(CaseCommand command) {
        return switch (command) {
            case Claim(var by) -> new Change.Claimed(by.id());
            case Withdraw(_, var reason) -> new Change.Withdrawn(reason);
            case Release _, Resolve _, Deliver _ ->
                    throw new IllegalCommand(Stage.WAITING, command);
        };
    }

    private static Change inHand(InHand held, CaseCommand command) {
        return switch (command) {
            case Release(var by, var reason) -> {
                mayDispose(by, held);
                yield new Change.Released(held.holder(), reason);
            }
            case Resolve resolve -> {
                mayDispose(resolve.by(), held);
                yield decided(held.dossier().dueAt(), resolve);
            }
            case Withdraw(var by, var reason) -> {
                mayDispose(by, held);
                yield new Change.Withdrawn(reason);
            }
            case Claim _, Deliver _ -> throw new IllegalCommand(Stage.IN_HAND, command);
        };
    }

    private static Change resolved(CaseCommand command) {
        return switch (command) {
            case Deliver(_, var how) -> new Change.Delivered(how);
            case Claim _, Release _, Resolve _, Withdraw _ ->
                    throw new IllegalCommand(Stage.RESOLVED, command);
        };
    }

    private static Change decided(@Nullable Instant dueAt, Resolve resolve) {
        return new Change.Resolved(
                resolve.outcome(),
                resolve.reason(),
                dueAt,
                dueAt == null ? null : Timing.of(date(resolve.at()), date(dueAt)),
                resolve.documentHash());
    }

    private static Decision decision(
            CaseState state, DossierEvent event, Change.Resolved resolved) {
        String holder = state.officer();
        return new Decision(
                holder == null ? event.actor().id() : holder,
                resolved.outcome(),
                resolved.timing(),
                event.occurredAt());
    }

    private static void mayDispose(Actor by, InHand held) {
        if (!isOpenTo(by, held)) {
            throw new HeldByAnother(held.holder());
        }
    }
}
