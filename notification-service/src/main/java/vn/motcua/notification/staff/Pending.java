package vn.motcua.notification.staff;

import vn.motcua.kernel.event.Change.DueDateWarned;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.platform.position.Reading;

import java.time.Instant;
import java.util.UUID;

/**
 * A warning that is about to be sent.
 *
 * @param reading of the record it came of: what was read before may have been sent before
 * @param sendAt when it is sent unless a higher one comes
 */
record Pending(
        UUID eventId,
        AgencyId agency,
        DepartmentCode department,
        DossierCode code,
        ProcedureCode procedure,
        String rung,
        Instant dueAt,
        Reading reading,
        Instant sendAt) {

    static Pending of(DossierEvent event, DueDateWarned warned, Reading reading, Instant sendAt) {
        return new Pending(
                event.eventId(),
                event.agency(),
                event.department(),
                warned.code(),
                warned.procedure(),
                warned.rung(),
                warned.dueAt(),
                reading,
                sendAt);
    }

    Pending readAgain() {
        return new Pending(
                eventId, agency, department, code, procedure, rung, dueAt, Reading.AGAIN, sendAt);
    }

    Pending postponed(Instant to) {
        return new Pending(eventId, agency, department, code, procedure, rung, dueAt, reading, to);
    }
}
