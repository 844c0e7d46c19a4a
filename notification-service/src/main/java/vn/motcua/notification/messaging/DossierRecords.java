package vn.motcua.notification.messaging;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.notification.contact.CorrespondenceHandler;
import vn.motcua.notification.staff.StaffWarnings;
import vn.motcua.platform.position.Reading;

/** What this service does with the records of the dossiers' topics. */
record DossierRecords(CorrespondenceHandler correspondences, StaffWarnings warnings)
        implements RecordTaker {

    @Override
    public void event(byte @Nullable [] body, Reading reading) {
        DossierEvent event = readEvent(body);
        correspondences.handle(event, reading);
        warnings.handle(event, reading);
    }

    @Override
    public void applicant(@Nullable String key, byte @Nullable [] body, Reading reading) {
        DossierId dossier = readKey(key);
        if (body == null) {
            correspondences.erase(dossier);
        } else {
            correspondences.handle(readApplicant(body, dossier), reading);
        }
    }

    static DossierEvent readEvent(byte @Nullable [] body) {
        if (body == null) {
            throw new MalformedEvent("The record has no body");
        }
        return EventJson.read(body);
    }

    /** Under another key than its own, an applicant could never be erased. */
    static Applicant readApplicant(byte[] json, DossierId key) {
        Applicant applicant = readable(json);
        if (!applicant.dossierId().equals(key)) {
            throw new MalformedEvent(
                    "The key " + key + " is not the dossier's id " + applicant.dossierId());
        }
        return applicant;
    }

    static DossierId readKey(@Nullable String key) {
        try {
            return DossierId.parse(String.valueOf(key));
        } catch (IllegalArgumentException malformed) {
            throw new MalformedEvent("The key is not a dossier's id: " + key, malformed);
        }
    }

    private static Applicant readable(byte[] json) {
        try {
            return EventJson.readApplicant(json);
        } catch (MalformedEvent _) {
            // Its message quotes the record: personal data has no place in a log.
            throw new MalformedEvent("Not a readable applicant");
        }
    }
}
