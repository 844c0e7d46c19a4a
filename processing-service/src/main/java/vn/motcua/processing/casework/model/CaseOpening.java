package vn.motcua.processing.casework.model;

import vn.motcua.kernel.clock.LegalClock;
import vn.motcua.kernel.clock.Stint;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.processing.casework.model.CaseState.Waiting;

/** How a dossier becomes a case. */
public final class CaseOpening {

    private CaseOpening() {}

    /** Whether the dossier was closed before it was imported: there is nothing to work on. */
    public static boolean isNobodysWork(DossierEvent event) {
        return event.change() instanceof Change.Imported imported && imported.closedAt() != null;
    }

    /**
     * The case that an event brings to its department.
     *
     * @throws UnexpectedChange when nothing can begin with such an event
     */
    public static CaseState open(DossierEvent event) {
        return switch (event.change()) {
            case Change.Received received -> received(event, received);
            case Change.Imported imported -> imported(event, imported);
            case Change.HandedOver handedOver -> arrived(event, handedOver);
            case Change _ -> throw new UnexpectedChange(event);
        };
    }

    static CaseState arrived(DossierEvent event, Change.HandedOver handedOver) {
        var carried = handedOver.state();
        var work = carried.work();
        return new Waiting(
                new Dossier(
                        carried.code(),
                        carried.procedure(),
                        event.agency(),
                        event.department(),
                        carried.receivedAt(),
                        carried.dueAt(),
                        work == null
                                ? Work.begun(
                                        LegalClock.given(carried.receivedAt(), carried.dueAt()),
                                        responsible(event))
                                : Work.carried(work)));
    }

    private static CaseState received(DossierEvent event, Change.Received received) {
        Term term = received.term();
        LegalClock clock =
                term == null
                        ? LegalClock.given(event.occurredAt(), received.dueAt())
                        : LegalClock.counted(event.occurredAt(), term);
        return new Waiting(
                new Dossier(
                        received.code(),
                        received.procedure(),
                        event.agency(),
                        event.department(),
                        event.occurredAt(),
                        received.dueAt(),
                        Work.begun(clock, responsible(event))));
    }

    private static CaseState imported(DossierEvent event, Change.Imported imported) {
        return new Waiting(
                new Dossier(
                        imported.code(),
                        imported.procedure(),
                        event.agency(),
                        event.department(),
                        imported.receivedAt(),
                        imported.dueAt(),
                        Work.begun(
                                LegalClock.given(imported.receivedAt(), imported.dueAt()),
                                responsible(event))));
    }

    private static Stint.Department responsible(DossierEvent event) {
        return new Stint.Department(event.agency(), event.department());
    }
}
