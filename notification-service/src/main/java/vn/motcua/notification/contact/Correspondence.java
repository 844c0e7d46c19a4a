package vn.motcua.notification.contact;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Delivery;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All there is to tell about one dossier, and whom to tell. Events and applicants come in any order
 * and more than once; the result is the same.
 *
 * @param code absent until the dossier was received, or its applicant is known
 * @param procedure absent until the dossier was received
 * @param delivery how the applicant wants the result; absent when nobody said
 * @param version 0 when it was never stored
 */
record Correspondence(
        DossierId dossierId,
        @Nullable DossierCode code,
        @Nullable ProcedureCode procedure,
        @Nullable Delivery delivery,
        Reach reach,
        List<Notice> notices,
        long version) {

    Correspondence {
        notices = List.copyOf(notices);
    }

    static Correspondence about(DossierId dossierId) {
        return new Correspondence(dossierId, null, null, null, new Reach.Unknown(), List.of(), 0);
    }

    /** A dossier of which nothing is known came from an older system: its applicant never comes. */
    boolean isUnheardOf() {
        return code == null;
    }

    /** Nothing is to be learned from a reception that was heard of: its code may be another now. */
    Correspondence received(Change.Received received) {
        return procedure != null
                ? this
                : new Correspondence(
                        dossierId,
                        received.code(),
                        received.procedure(),
                        received.delivery(),
                        reach,
                        notices,
                        version);
    }

    /** By another code from now on; whoever was never told of the old one is told of none. */
    Correspondence recoded(DossierCode now) {
        return isUnheardOf()
                ? this
                : new Correspondence(dossierId, now, procedure, delivery, reach, notices, version);
    }

    /** With one more notice, unless it is known already or there is nobody left to tell. */
    Correspondence noticed(Notice notice) {
        boolean known = notices.stream().anyMatch(one -> one.eventId().equals(notice.eventId()));
        if (known) {
            return this;
        }
        return switch (reach) {
            case Reach.Unknown _ -> with(reach, adding(notice.waiting()));
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
                delivery,
                new Reach.Known(contact),
                addressed,
                version);
    }

    /** The latest due date the applicant was told; empty when none was. */
    Optional<Instant> promised() {
        return notices.stream()
                .map(notice -> notice.particulars().dueAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** Whether the last that was told of its course is that it has ended. */
    boolean isClosed() {
        return notices.reversed().stream()
                .map(notice -> Course.after(notice.template()))
                .filter(course -> course != Course.UNCHANGED)
                .findFirst()
                .filter(Course.ENDED::equals)
                .isPresent();
    }

    Correspondence erased() {
        return with(new Reach.Erased(), List.of());
    }

    private Correspondence with(Reach then, List<Notice> told) {
        return new Correspondence(dossierId, code, procedure, delivery, then, told, version);
    }

    private List<Notice> adding(Notice notice) {
        List<Notice> more = new ArrayList<>(notices);
        more.add(notice);
        return more;
    }
}
