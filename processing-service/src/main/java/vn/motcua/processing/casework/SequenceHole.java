package vn.motcua.processing.casework;

import vn.motcua.kernel.event.DossierEvent;

/** An event whose predecessor never came. It is never skipped; no retry will help. */
public final class SequenceHole extends RuntimeException {

    SequenceHole(DossierEvent event, long known) {
        super(
                "Dossier %s is known up to event %d, but event %d came"
                        .formatted(event.dossierId(), known, event.sequence()));
    }
}
