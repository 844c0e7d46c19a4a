package vn.motcua.processing.casework.model;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.EventJson;

/** An event that cannot follow what is known of its dossier; no retry will help. */
public final class UnexpectedChange extends RuntimeException {

    UnexpectedChange(DossierEvent event) {
        super(
                "Event %d of dossier %s (%s) cannot be where it is"
                        .formatted(
                                event.sequence(),
                                event.dossierId(),
                                EventJson.typeOf(event.change())));
    }
}
