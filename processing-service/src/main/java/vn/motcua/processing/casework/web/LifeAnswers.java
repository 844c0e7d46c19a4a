package vn.motcua.processing.casework.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.catalogue.Step;
import vn.motcua.kernel.clock.ClockEntry;
import vn.motcua.kernel.clock.DueDates;
import vn.motcua.kernel.clock.LegalClock;
import vn.motcua.kernel.clock.Stint;
import vn.motcua.kernel.clock.TimeLedger;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.Procedures;
import vn.motcua.processing.casework.model.CaseState;
import vn.motcua.processing.casework.model.Dossier;
import vn.motcua.processing.casework.model.Way;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells how a case has lived so far, in the reader's language. */
@Component
final class LifeAnswers {

    private final Catalogue catalogue;
    private final RunningCalendar calendar;
    private final Procedures procedures;
    private final UnitNames names;
    private final InstantSource clock;

    LifeAnswers(
            Catalogue catalogue,
            RunningCalendar calendar,
            Procedures procedures,
            UnitNames names,
            InstantSource clock) {
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.procedures = procedures;
        this.names = names;
        this.clock = clock;
    }

    CaseLife of(Case found) {
        Instant now = clock.instant();
        var work = found.state().dossier().work();
        return new CaseLife(
                clock(work.clock()),
                waitsFor(found.state()),
                stints(work.stints(), now),
                ledger(work.stints(), now),
                work.opinions().stream()
                        .map(asked ->
                                new CaseLife.Asked(
                                        asked,
                                        names.department(asked.agency(), asked.department())))
                        .toList(),
                next(found.state()),
                work.papers());
    }

    private CaseLife.Clock clock(LegalClock legal) {
        Optional<ClockEntry.Suspended> standing = legal.suspension();
        return new CaseLife.Clock(
                standing.map(ClockEntry.Suspended::at).orElse(null),
                standing.map(ClockEntry.Suspended::reason).orElse(null),
                legal.extensions(),
                DueDates.of(calendar.get(), legal).derivation());
    }

    static CaseLife.@Nullable WaitsFor waitsFor(CaseState state) {
        return switch (state) {
            case CaseState.AwaitingSupplement(_, _, var items, var answerBy) ->
                    new CaseLife.WaitsFor(items, answerBy, null, null);
            case CaseState.AwaitingPayment(_, _, var amount, var purpose) ->
                    new CaseLife.WaitsFor(null, null, amount, purpose);
            case CaseState.Waiting _,
                    CaseState.InHand _,
                    CaseState.Resolved _,
                    CaseState.Delivered _,
                    CaseState.Withdrawn _,
                    CaseState.Returned _,
                    CaseState.Lapsed _ ->
                    null;
        };
    }

    private List<CaseLife.Held> stints(List<Stint> stints, Instant now) {
        List<CaseLife.Held> held = new ArrayList<>();
        for (Stint stint : stints) {
            Instant until = stint.to() == null ? now : stint.to();
            Duration worked = calendar.get().workingTime(stint.from(), until);
            held.add(held(stint.holder(), stint, worked.toMinutes()));
        }
        return held;
    }

    /** Each share in whole minutes, rounded so that they still add up to the total's. */
    private CaseLife.Ledger ledger(List<Stint> stints, Instant now) {
        TimeLedger ledger = TimeLedger.of(calendar.get(), stints, now);
        List<CaseLife.Held> shares = new ArrayList<>();
        Duration before = Duration.ZERO;
        for (TimeLedger.Share share : ledger.shares()) {
            Duration reached = before.plus(share.worked());
            long minutes = reached.toMinutes() - before.toMinutes();
            shares.add(held(share.holder(), null, minutes));
            before = reached;
        }
        return new CaseLife.Ledger(ledger.total().toMinutes(), shares);
    }

    private CaseLife.Held held(Stint.Holder holder, @Nullable Stint stint, long minutes) {
        AgencyId agency = holder instanceof Stint.Department unit ? unit.agency() : null;
        DepartmentCode department =
                holder instanceof Stint.Department unit ? unit.department() : null;
        return new CaseLife.Held(
                names.kind(holder),
                agency,
                department,
                names.holder(holder),
                stint == null ? null : stint.from(),
                stint == null ? null : stint.to(),
                minutes);
    }

    private CaseLife.@Nullable Next next(CaseState state) {
        Dossier dossier = state.dossier();
        Optional<Step> step =
                state.stage().isRunning()
                        ? Way.of(procedures.steps(dossier.procedure()), dossier).next()
                        : Optional.empty();
        return step.map(ahead -> next(ahead, dossier)).orElse(null);
    }

    private CaseLife.Next next(Step ahead, Dossier dossier) {
        List<AgencyId> there =
                ahead.level() == null
                        ? dossier.work().lead().map(Stint.Department::agency).stream().toList()
                        : catalogue.agencies().stream()
                                .filter(agency -> agency.level() == ahead.level())
                                .filter(agency -> agency.department(ahead.department()).isPresent())
                                .map(Agency::id)
                                .toList();
        AgencyId only = there.size() == 1 ? there.getFirst() : null;
        String name =
                there.isEmpty()
                        ? ahead.department().value()
                        : names.department(there.getFirst(), ahead.department());
        return new CaseLife.Next(only, ahead.department(), name);
    }
}
