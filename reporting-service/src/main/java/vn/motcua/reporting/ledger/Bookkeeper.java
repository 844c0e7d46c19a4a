package vn.motcua.reporting.ledger;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Change.Imported;
import vn.motcua.kernel.event.Change.Received;
import vn.motcua.kernel.event.Change.Resolved;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.event.Timing;
import vn.motcua.reporting.ledger.Booking.AlreadyBooked;
import vn.motcua.reporting.ledger.Booking.Booked;
import vn.motcua.reporting.ledger.Booking.Impossible;
import vn.motcua.reporting.ledger.Booking.TooEarly;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Decides what an event does to the fact of its dossier. */
public final class Bookkeeper {

    /** Days outside these are typing errors; they would also break the order of days as text. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Bookkeeper() {}

    /**
     * Books the event after what is known of its dossier.
     *
     * @param known absent before the dossier's first event
     */
    public static Booking book(@Nullable Fact known, DossierEvent event) {
        long expected = known == null ? 1 : known.sequence() + 1;
        if (event.sequence() < expected) {
            return new AlreadyBooked();
        }
        if (event.sequence() > expected) {
            return new TooEarly(expected);
        }
        if (!plausible(event.occurredAt())) {
            return new Impossible("It is said to have occurred at " + event.occurredAt());
        }
        Booking booking = known == null ? open(event) : change(known, event);
        return booking instanceof Booked(var fact)
                ? new Booked(fact.booked(known, event))
                : booking;
    }

    /**
     * What an event would do that comes next, after others that may not have been shown.
     *
     * @param shown absent when nothing is shown of its dossier
     */
    public static Booking onTrial(@Nullable Fact shown, DossierEvent event) {
        long before = event.sequence() - 1;
        return book(
                shown == null || shown.sequence() >= before ? shown : shown.upTo(before), event);
    }

    private static Booking open(DossierEvent event) {
        return switch (event.change()) {
            case Received received -> receive(event, received);
            case Imported imported -> takeOver(event, imported);
            case Change other ->
                    new Impossible("A dossier begins with its reception, not with " + name(other));
        };
    }

    private static Booking receive(DossierEvent event, Received received) {
        if (!plausible(received.dueAt())) {
            return new Impossible("It is due at " + received.dueAt());
        }
        return new Booked(
                Fact.received(
                        event.dossierId(),
                        received.code(),
                        new Dimensions(
                                event.agency(),
                                event.department(),
                                received.procedure(),
                                received.channel()),
                        event.occurredAt(),
                        received.dueAt()));
    }

    private static Booking takeOver(DossierEvent event, Imported imported) {
        Instant closedAt = imported.closedAt();
        if (!plausible(imported.receivedAt())
                || !plausible(imported.dueAt())
                || !plausible(closedAt)) {
            return new Impossible("One of its moments is out of range: " + imported);
        }
        var fact =
                Fact.received(
                        event.dossierId(),
                        imported.code(),
                        new Dimensions(
                                event.agency(),
                                event.department(),
                                imported.procedure(),
                                imported.channel()),
                        imported.receivedAt(),
                        imported.dueAt());
        ImportedOutcome outcome = imported.outcome();
        return closedAt == null || outcome == null
                ? new Booked(fact)
                : close(fact, closedAt, Ending.of(outcome), null);
    }

    private static Booking change(Fact known, DossierEvent event) {
        Instant at = event.occurredAt();
        return switch (event.change()) {
            case Received _, Imported _ -> new Impossible("The dossier is known already");
            case Change.Claimed it -> hand(known, at, it.officer());
            case Change.Released _ -> hand(known, at, null);
            case Change.Reassigned it -> hand(known, at, it.to());
            case Change.OpinionAsked _,
                    Change.OpinionGiven _,
                    Change.PaperFiled _,
                    Change.DueDateWarned _,
                    Change.Delivered _ ->
                    new Booked(known);
            case Change.Recoded it -> new Booked(known.coded(it.newCode()));
            case Change.HandedOver it ->
                    handOver(known, new Holder(at, it.toAgency(), it.toDepartment()));
            case Change.SupplementRequested _ -> pause(takenUp(known, event), at, Pause.SUPPLEMENT);
            case Change.Supplemented it ->
                    resume(takenUp(known, event), at, Pause.SUPPLEMENT, it.dueAt());
            case Change.PaymentRequested _ -> pause(takenUp(known, event), at, Pause.PAYMENT);
            case Change.PaymentSettled it ->
                    resume(takenUp(known, event), at, Pause.PAYMENT, it.dueAt());
            case Change.Extended it -> due(known, at, it.newDueAt());
            case Change.DueDateReprojected it -> reproject(known, at, it.newDueAt());
            case Change.Reopened it -> reopen(known, at, it.dueAt());
            case Resolved it ->
                    close(takenUp(known, event), at, Ending.of(it.outcome()), it.timing());
            case Change.Withdrawn _ -> close(known, at, Ending.WITHDRAWN, null);
            case Change.Returned _ -> close(known, at, Ending.RETURNED, null);
            case Change.ClosedForNoSupplement _ -> close(known, at, Ending.LAPSED, null);
        };
    }

    /** What is closed is in nobody's hands any more; nothing is counted by this, so it stays. */
    private static Booking hand(Fact fact, Instant at, @Nullable String officer) {
        return new Booked(fact.closing() == null ? fact.inHandOf(officer, at) : fact);
    }

    /** Whoever works on what nobody has in hand has it from then on, as processing sees it. */
    private static Fact takenUp(Fact fact, DossierEvent event) {
        Role role = event.actor().role();
        boolean mayHave = role == Role.OFFICER || role == Role.HEAD;
        return mayHave && fact.isInNobodysHand()
                ? fact.inHandOf(event.actor().id(), event.occurredAt())
                : fact;
    }

    private static Booking pause(Fact fact, Instant at, Pause pause) {
        ClockState last = fact.clocks().getLast();
        Set<Pause> pauses = pauses(last);
        pauses.add(pause);
        Instant waitsSince = last.paused() ? last.waitsSince() : at;
        return clock(fact, new ClockState(at, fact.dueAt(), pauses, waitsSince));
    }

    private static Booking resume(Fact fact, Instant at, Pause pause, @Nullable Instant dueAt) {
        ClockState last = fact.clocks().getLast();
        Set<Pause> pauses = pauses(last);
        pauses.remove(pause);
        Instant waitsSince = pauses.isEmpty() ? null : last.waitsSince();
        return clock(fact, new ClockState(at, dueAt, pauses, waitsSince));
    }

    private static Booking due(Fact fact, Instant at, Instant dueAt) {
        ClockState last = fact.clocks().getLast();
        return clock(fact, new ClockState(at, dueAt, last.pauses(), last.waitsSince()));
    }

    /**
     * A due date that was counted by a wrong calendar: what was decided by then was due on the
     * right day all along, and is counted so on the day of its closing.
     */
    private static Booking reproject(Fact fact, Instant at, Instant dueAt) {
        Closing closing = fact.closing();
        if (closing == null || closing.timing() == null) {
            return due(fact, at, dueAt);
        }
        if (!plausible(dueAt)) {
            return new Impossible("It is due at " + dueAt);
        }
        ClockState last = fact.clocks().getLast();
        var right = new ClockState(last.since(), dueAt, last.pauses(), last.waitsSince());
        Timing timing = Timing.of(closing.day(), VietnamTime.date(dueAt));
        return new Booked(
                fact.withClock(right).closed(new Closing(closing.at(), closing.ending(), timing)));
    }

    private static Booking handOver(Fact fact, Holder holder) {
        if (fact.closing() != null) {
            return new Impossible("The dossier was closed at " + fact.closing().at());
        }
        return holder.day().isBefore(fact.lastDay())
                ? new Impossible("It changed on a later day already")
                : new Booked(fact.heldBy(holder));
    }

    /**
     * Its closing stays counted on its day; it is open again from now, with another due date, and
     * waits for somebody of the department that closed it to take it up.
     */
    private static Booking reopen(Fact fact, Instant at, @Nullable Instant dueAt) {
        if (fact.closing() == null) {
            return new Impossible("The dossier is not closed");
        }
        if (at.isBefore(fact.closing().at())) {
            return new Impossible("It is reopened before it was closed");
        }
        return clock(fact.reopened(at), new ClockState(at, dueAt));
    }

    private static Booking clock(Fact fact, ClockState clock) {
        if (fact.closing() != null) {
            return new Impossible("The dossier was closed at " + fact.closing().at());
        }
        if (clock.day().isBefore(fact.clocks().getLast().day())) {
            return new Impossible("Its clock changed on a later day already");
        }
        return plausible(clock.dueAt())
                ? new Booked(fact.withClock(clock))
                : new Impossible("It is due at " + clock.dueAt());
    }

    private static Booking close(Fact fact, Instant at, Ending ending, @Nullable Timing decided) {
        if (fact.closing() != null) {
            return new Impossible("The dossier was closed at " + fact.closing().at());
        }
        if (at.isBefore(fact.receivedAt()) || VietnamTime.date(at).isBefore(fact.lastDay())) {
            return new Impossible("It closes before it was received or last changed");
        }
        Timing timing = decided == null ? timing(fact, at) : decided;
        return new Booked(fact.closed(new Closing(at, ending, ending.decided() ? timing : null)));
    }

    private static Timing timing(Fact fact, Instant at) {
        Instant due = fact.dueAt();
        return due == null
                ? Timing.ON_TIME
                : Timing.of(VietnamTime.date(at), VietnamTime.date(due));
    }

    private static Set<Pause> pauses(ClockState clock) {
        Set<Pause> pauses = EnumSet.noneOf(Pause.class);
        pauses.addAll(clock.pauses());
        return pauses;
    }

    private static boolean plausible(@Nullable Instant moment) {
        return moment == null || (moment.isAfter(EARLIEST) && moment.isBefore(LATEST));
    }

    private static String name(Change change) {
        return change.getClass().getSimpleName();
    }
}
