package vn.motcua.intake.numbering;

import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;

import java.time.Instant;
import java.util.Optional;

/**
 * A dossier as the log knows it.
 *
 * @param recordedAt when it became known here: about when its receipt was printed
 * @param numberedHere false for a dossier of an older system, whose code is its own
 */
record SeenDossier(
        DossierId id,
        DossierCode code,
        AgencyId agency,
        Instant receivedAt,
        Instant recordedAt,
        boolean numberedHere) {

    /** The dossier that began with an event; empty when none did. */
    static Optional<SeenDossier> begun(DossierEvent event) {
        if (event.change() instanceof Change.Received received) {
            return Optional.of(of(event, received.code(), event.occurredAt(), true));
        }
        if (event.change() instanceof Change.Imported imported) {
            return Optional.of(of(event, imported.code(), imported.receivedAt(), false));
        }
        return Optional.empty();
    }

    /** The number it was given; empty for a code that is none of ours. */
    Optional<Taken> number() {
        return numberedHere ? CodeShape.read(code, agency) : Optional.empty();
    }

    private static SeenDossier of(
            DossierEvent event, DossierCode code, Instant receivedAt, boolean numberedHere) {
        return new SeenDossier(
                event.dossierId(),
                code,
                event.agency(),
                receivedAt,
                event.recordedAt(),
                numberedHere);
    }
}
