package vn.motcua.processing.casework;

import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.id.DossierCode;

import java.time.Instant;
import java.util.List;

/** Which results are in the citizens' hands, for the register. */
public interface CaseDeliveries {

    /** A dossier whose result was handed out. */
    record Delivered(DossierCode code, Instant deliveredAt, Delivery how) {}

    /**
     * Those of the dossiers received from a moment on and before another.
     *
     * @param filter whose cases
     */
    List<Delivered> of(InboxFilter filter, Instant from, Instant before);
}
