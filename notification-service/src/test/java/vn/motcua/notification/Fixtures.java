package vn.motcua.notification;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.event.Timing;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A dossier of KTHT in Vũ Quang, its events and its applicant. */
public final class Fixtures {

    public static final DossierId DOSSIER = DossierId.parse("01890000-0000-7000-8000-000000000001");
    public static final DossierCode CODE = new DossierCode("000.00.13.H27-210408-0001");
    public static final ProcedureCode PROCEDURE = new ProcedureCode("1.013225");
    public static final AgencyId AGENCY = new AgencyId("vu-quang");
    public static final DepartmentCode DEPARTMENT = new DepartmentCode("KTHT");
    public static final Instant NOON = Instant.parse("2021-04-08T05:00:00Z");
    public static final Instant DUE = Instant.parse("2021-04-15T09:30:00Z");

    private Fixtures() {}

    public static DossierEvent received() {
        return received(DOSSIER);
    }

    public static DossierEvent received(DossierId dossier) {
        return event(
                dossier,
                1,
                new Change.Received(
                        CODE, PROCEDURE, "c1", Channel.KIOSK, List.of(), DUE, List.of(), null));
    }

    public static DossierEvent resolved(Outcome outcome, @Nullable String reason) {
        return event(DOSSIER, 2, resolution(outcome, reason));
    }

    public static Change resolution(Outcome outcome, @Nullable String reason) {
        return new Change.Resolved(outcome, reason, DUE, Timing.EARLY, null);
    }

    public static Change warned(String rung, Role to, @Nullable String officer) {
        return new Change.DueDateWarned(rung, to, officer, DUE, CODE, PROCEDURE);
    }

    public static DossierEvent event(long sequence, Change change) {
        return event(DOSSIER, sequence, change);
    }

    public static DossierEvent event(DossierId dossier, long sequence, Change change) {
        UUID id = dossier.value();
        return new DossierEvent(
                new UUID(id.getMostSignificantBits() + sequence, id.getLeastSignificantBits()),
                dossier,
                sequence,
                NOON,
                NOON,
                Actor.SYSTEM,
                AGENCY,
                DEPARTMENT,
                change);
    }

    public static Applicant applicant(@Nullable String phone, @Nullable String email) {
        return applicant(DOSSIER, phone, email);
    }

    public static Applicant applicant(
            DossierId dossier, @Nullable String phone, @Nullable String email) {
        return new Applicant(
                dossier, CODE, "Nguyễn Văn A", "042012345678", phone, email, null, "vi", NOON);
    }
}
