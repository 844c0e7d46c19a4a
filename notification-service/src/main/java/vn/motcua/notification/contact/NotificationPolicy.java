package vn.motcua.notification.contact;

import vn.motcua.kernel.event.Change.Claimed;
import vn.motcua.kernel.event.Change.ClosedForNoSupplement;
import vn.motcua.kernel.event.Change.Delivered;
import vn.motcua.kernel.event.Change.DueDateReprojected;
import vn.motcua.kernel.event.Change.DueDateWarned;
import vn.motcua.kernel.event.Change.Extended;
import vn.motcua.kernel.event.Change.HandedOver;
import vn.motcua.kernel.event.Change.Imported;
import vn.motcua.kernel.event.Change.OpinionAsked;
import vn.motcua.kernel.event.Change.OpinionGiven;
import vn.motcua.kernel.event.Change.PaperFiled;
import vn.motcua.kernel.event.Change.PaymentRequested;
import vn.motcua.kernel.event.Change.PaymentSettled;
import vn.motcua.kernel.event.Change.Reassigned;
import vn.motcua.kernel.event.Change.Received;
import vn.motcua.kernel.event.Change.Recoded;
import vn.motcua.kernel.event.Change.Released;
import vn.motcua.kernel.event.Change.Reopened;
import vn.motcua.kernel.event.Change.Resolved;
import vn.motcua.kernel.event.Change.Returned;
import vn.motcua.kernel.event.Change.SupplementRequested;
import vn.motcua.kernel.event.Change.Supplemented;
import vn.motcua.kernel.event.Change.Withdrawn;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.notification.template.Template;

import java.util.Optional;

/** Of which events applicants are told, and in which words. */
final class NotificationPolicy {

    private NotificationPolicy() {}

    /** What an event gives to tell, not yet addressed; empty for one nobody is told of. */
    static Optional<Notice> noticeOf(DossierEvent event) {
        return switch (event.change()) {
            case Received received ->
                    Optional.of(
                            new Notice(
                                    event.eventId(),
                                    Template.RECEIVED,
                                    event.agency(),
                                    event.department(),
                                    received.dueAt(),
                                    null,
                                    null));
            case Resolved resolved ->
                    Optional.of(
                            new Notice(
                                    event.eventId(),
                                    templateFor(resolved.outcome()),
                                    event.agency(),
                                    event.department(),
                                    resolved.dueAt(),
                                    resolved.reason(),
                                    null));
            case Recoded recoded ->
                    Optional.of(
                            new Notice(
                                    event.eventId(),
                                    Template.CODE_REPLACED,
                                    event.agency(),
                                    event.department(),
                                    null,
                                    recoded.oldCode().value(),
                                    null));
            case Imported _, Claimed _, Released _, Reassigned _, HandedOver _ -> Optional.empty();
            case SupplementRequested _, Supplemented _, ClosedForNoSupplement _ -> Optional.empty();
            case PaymentRequested _, PaymentSettled _ -> Optional.empty();
            case Extended _, DueDateReprojected _ -> Optional.empty();
            case Withdrawn _, Returned _, Reopened _, Delivered _ -> Optional.empty();
            case OpinionAsked _, OpinionGiven _, PaperFiled _, DueDateWarned _ -> Optional.empty();
        };
    }

    /** The correspondence of a dossier after an event that gives something to tell. */
    static Correspondence after(Correspondence before, DossierEvent event, Notice notice) {
        Correspondence known = before;
        if (event.change() instanceof Received received) {
            known = before.received(received.code(), received.procedure());
        } else if (event.change() instanceof Recoded recoded) {
            known = before.recoded(recoded.newCode());
        }
        return known.isUnheardOf() ? known : known.noticed(notice);
    }

    private static Template templateFor(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> Template.RESULT_READY;
            case REFUSED -> Template.RESULT_REFUSED;
        };
    }
}
