package vn.motcua.notification.contact;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;

import java.util.ArrayList;
import java.util.List;

/**
 * All there is to tell about one dossier, and whom to tell. Events and applicants come in any order
 * and more than once; the result is the same.
 *
 * @param code absent until the dossier was received, or its applicant is known
 * @param procedure absent until the dossier was received
 * @param version 0 when it was never stored
 */
record Correspondence(
        DossierId dossierId,
        @Nullable DossierCode code,
        @Nullable ProcedureCode procedure,
        Reach reach,
        List<Notice> notices,
        long version) {

    Correspondence {
        notices = List.copyOf(notices);
    }

    static Correspondence about(DossierId dossierId) {
        return new Correspondence(dossierId, null, null, new Reach.Unknown(), List.of(), 0);
    }

    /** A dossier of which nothing is known came from an older system: its applicant never comes. */
    boolean isUnheardOf() {
        return code == null;
    }

    Correspondence received(DossierCode received, ProcedureCode under) {
        return received.equals(code) && under.equals(procedure)
                ? this
                : new Correspondence(dossierId, received, under, reach, notices, version);
    }

    /** By another code from now on; whoever was never told of the old one is told of none. */
    Correspondence recoded(DossierCode now) {
        return isUnheardOf()
                ? this
                : new Correspondence(dossierId, now, procedure, reach, notices, version);
    }

    /** With one more notice, unless it is known already or there is nobody left to tell. */
    Correspondence noticed(Notice notice) {
        boolean known = notices.stream().anyMatch(one -> one.eventId().equals(notice.eventId()));
        if (known) {
            return this;
        }
        return switch (reach) {
            case Reach.Unknown _ -> with(reach, adding(notice));
            case Reach.Known(var contact) -> with(reach, adding(notice.addressedTo(contact)));
            case Reach.Erased _ -> this;
        };
    }

    Correspondence reachedBy(Applicant applicant) {
        if (reach instanceof Reach.Erased) {
            return this;
        }
        Contact contact = Contact.of(applicant);
        List<Notice> addressed =
                notices.stream().map(notice -> notice.addressedTo(contact)).toList();
        return new Correspondence(
                dossierId,
                code == null ? applicant.code() : code,
                procedure,
                new Reach.Known(contact),
                addressed,
                version);
    }

    Correspondence erased() {
        return with(new Reach.Erased(), List.of());
    }

    private Correspondence with(Reach then, List<Notice> told) {
        return new Correspondence(dossierId, code, procedure, then, told, version);
    }

    private List<Notice> adding(Notice notice) {
        List<Notice> more = new ArrayList<>(notices);
        more.add(notice);
        return more;
    }
}
