package vn.motcua.processing.casework;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.catalogue.Handling;
import vn.motcua.kernel.clock.DerivationStep;
import vn.motcua.kernel.clock.Limit;
import vn.motcua.kernel.clock.StartRule;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.clock.WorkingCalendar;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.event.Timing;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.Ids;
import vn.motcua.processing.casework.model.Circumstances;

import java.time.Instant;
import java.util.List;

/** Dossiers, people and moments that tests speak of. Moments are of April 2021, in UTC. */
public final class CaseFixtures {

    public static final AgencyId DISTRICT = new AgencyId("vu-quang");
    public static final DepartmentCode KTHT = new DepartmentCode("KTHT");
    public static final DepartmentCode TU_PHAP = new DepartmentCode("TU_PHAP");

    public static final Actor OFFICER = new Actor(Role.OFFICER, "canbo.ktht");
    public static final Actor COLLEAGUE = new Actor(Role.OFFICER, "canbo2.ktht");
    public static final Actor HEAD = new Actor(Role.HEAD, "truongphong.ktht");
    public static final Actor RECEPTION = new Actor(Role.RECEPTION, "tiepnhan");

    public static final Instant RECEIVED_AT = Instant.parse("2021-04-08T01:30:00Z");
    public static final Instant DUE_AT = Instant.parse("2021-04-15T10:00:00Z");

    /** By which {@link #DUE_AT} follows from {@link #RECEIVED_AT}. */
    public static final Term TERM = new Term(Limit.workingDays("5"), StartRule.AT_ONCE, null);

    public static final WorkingCalendar CALENDAR = WorkingCalendar.load();

    private static final Ids IDS = new Ids();
    private static final ProcedureCode HOUSE = new ProcedureCode("1.013225");

    private CaseFixtures() {}

    /** Commands given at that moment to a procedure of the usual handling, without steps. */
    public static Circumstances circumstances(Instant at) {
        return new Circumstances(at, CALENDAR, Handling.USUAL, List.of());
    }

    public static DossierId someDossier() {
        return IDS.nextDossierId();
    }

    public static DossierEvent event(DossierId id, long sequence, Change change) {
        return event(id, sequence, KTHT, change, RECEIVED_AT.plusSeconds(sequence - 1));
    }

    public static DossierEvent event(
            DossierId id, long sequence, DepartmentCode department, Change change, Instant at) {
        var actor = sequence == 1 ? new Actor(Role.KIOSK, "kiosk") : OFFICER;
        return new DossierEvent(
                IDS.next(), id, sequence, at, at, actor, DISTRICT, department, change);
    }

    /** A case in the inbox of KTHT. */
    public static DossierEvent received(DossierId id) {
        return event(id, 1, received("000.00.13.H27-210408-0001", DUE_AT));
    }

    public static Change.Received received(String code, @Nullable Instant dueAt) {
        return new Change.Received(
                new DossierCode(code),
                HOUSE,
                "2021-1",
                Channel.KIOSK,
                List.of("don"),
                dueAt,
                List.of(new DerivationStep("start.at-once", "Nhận", "Received")),
                TERM);
    }

    public static Change.Imported imported(
            @Nullable Instant closedAt, @Nullable ImportedOutcome outcome) {
        return new Change.Imported(
                new DossierCode("WABO-2011-42"),
                HOUSE,
                Channel.POST,
                RECEIVED_AT,
                DUE_AT,
                closedAt,
                outcome,
                IDS.next());
    }

    public static Change.HandedOver handedOverFromTuPhap() {
        return new Change.HandedOver(
                DISTRICT,
                TU_PHAP,
                DISTRICT,
                KTHT,
                "tham-dinh",
                new Change.CarriedState(
                        new DossierCode("000.00.13.H27-210408-0009"),
                        HOUSE,
                        RECEIVED_AT,
                        DUE_AT,
                        null),
                null);
    }

    public static Change.Claimed claimed() {
        return new Change.Claimed(OFFICER.id());
    }

    public static Change.Released released() {
        return new Change.Released(OFFICER.id(), null);
    }

    public static Change.Resolved granted() {
        return new Change.Resolved(Outcome.GRANTED, null, DUE_AT, Timing.EARLY, null);
    }

    public static Change.Withdrawn withdrawn() {
        return new Change.Withdrawn("Công dân xin rút");
    }

    public static Change.Delivered delivered() {
        return new Change.Delivered(Delivery.COUNTER);
    }

    /** A case as these changes make it, the first being sequence 1. */
    public static Case caseAfter(DossierId id, Change... changes) {
        DossierEvent[] events = new DossierEvent[changes.length];
        for (int index = 0; index < changes.length; index++) {
            events[index] = event(id, index + 1L, changes[index]);
        }
        return Case.replayed(events.length, List.of(events), List.of());
    }
}
