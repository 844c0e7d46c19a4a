package vn.motcua.processing.casework.model;

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
            case Change.Claimed _,
                    Change.Released _,
                    Change.Reassigned _,
                    Change.SupplementRequested _,
                    Change.Supplemented _,
                    Change.ClosedForNoSupplement _,
                    Change.PaymentRequested _,
                    Change.PaymentSettled _,
                    Change.Extended _,
                    Change.Resolved _,
                    Change.Withdrawn _,
                    Change.Returned _,
                    Change.Delivered _,
                    Change.OpinionAsked _,
                    Change.OpinionGiven _,
                    Change.PaperFiled _,
                    Change.DueDateWarned _,
                    Change.Reopened _,
                    Change.DueDateReprojected _ ->
                    throw new UnexpectedChange(event);
        };
    }

    static CaseState arrived(DossierEvent event, Change.HandedOver handedOver) {
        var carried = handedOver.state();
        return new Waiting(
                new Dossier(
                        carried.code(),
                        carried.procedure(),
                        event.agency(),
                        event.department(),
                        carried.receivedAt(),
                        carried.dueAt()));
    }

    private static CaseState received(DossierEvent event, Change.Received received) {
        return new Waiting(
                new Dossier(
                        received.code(),
                        received.procedure(),
                        event.agency(),
                        event.department(),
                        event.occurredAt(),
                        received.dueAt()));
    }

    private static CaseState imported(DossierEvent event, Change.Imported imported) {
        return new Waiting(
                new Dossier(
                        imported.code(),
                        imported.procedure(),
                        event.agency(),
                        event.department(),
                        imported.receivedAt(),
                        imported.dueAt()));
    }
}
