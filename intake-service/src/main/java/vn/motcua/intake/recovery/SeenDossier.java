package vn.motcua.intake.recovery;

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
 * @param begun its first event
 * @param code it goes by now
 */
public record SeenDossier(DossierEvent begun, DossierCode code) {

    /** The dossier that began with an event; empty when none did. */
    public static Optional<SeenDossier> begun(DossierEvent event) {
        if (event.change() instanceof Change.Received received) {
            return Optional.of(new SeenDossier(event, received.code()));
        }
        if (event.change() instanceof Change.Imported imported) {
            return Optional.of(new SeenDossier(event, imported.code()));
        }
        return Optional.empty();
    }

    /** The code it began with, when it goes by another one now. */
    Optional<DossierCode> formerCode() {
        return begun(begun).map(SeenDossier::code).filter(first -> !first.equals(code));
    }

    public DossierId id() {
        return begun.dossierId();
    }

    /** Where it was received. */
    public AgencyId agency() {
        return begun.agency();
    }

    /** When it became known here: about when its receipt was printed. */
    public Instant recordedAt() {
        return begun.recordedAt();
    }

    public Instant receivedAt() {
        return begun.change() instanceof Change.Imported imported
                ? imported.receivedAt()
                : begun.occurredAt();
    }

    /** Whether its code is one of ours; a dossier of an older system has its own. */
    public boolean isNumberedHere() {
        return begun.change() instanceof Change.Received;
    }
}
