package vn.motcua.kernel.event;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierId;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened to one dossier, with who is responsible for it from then on. Carries no
 * personal data of citizens: the log is kept forever.
 *
 * @param eventId unique (UUIDv7); a redelivery carries the same one
 * @param sequence 1, 2, 3 … within the dossier, without holes
 * @param occurredAt when it was true
 * @param recordedAt when the system learned of it
 * @param agency responsible after this event
 * @param department responsible after this event
 */
public record DossierEvent(
        UUID eventId,
        DossierId dossierId,
        long sequence,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        AgencyId agency,
        DepartmentCode department,
        Change change) {

    public DossierEvent {
        if (sequence < 1) {
            throw new IllegalArgumentException("A sequence starts at 1, not at " + sequence);
        }
    }
}
