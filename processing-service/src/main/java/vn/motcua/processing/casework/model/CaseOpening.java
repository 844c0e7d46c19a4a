package vn.motcua.processing.casework.model;

import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.processing.casework.model.CaseState.Waiting;

import java.util.Optional;

/** How a dossier becomes a case. */
public final class CaseOpening {

    private CaseOpening() {}

    /**
     * The case that an event brings to its department. Empty for a dossier that was closed before
     * it was imported: there is nothing to work on.
     *
     * @throws UnexpectedChange when nothing can begin with such an event
     */
    public static Optional<CaseState> open(DossierEvent event) {
        return switch (event.change()) {
            case Change.Received received -> Optional.of(received(event, received));
            case Change.Imported imported when imported.closedAt() != null -> Optional.empty();
            case Change.Imported imported -> Optional.of(imported(event, imported));
            case Change.HandedOver handedOver -> Optional.of(arrived(event, handedOver));
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
