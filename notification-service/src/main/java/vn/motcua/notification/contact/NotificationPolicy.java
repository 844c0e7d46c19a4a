package vn.motcua.notification.contact;

import static java.util.Objects.requireNonNull;

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
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.notification.template.Particulars;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Of which events applicants are told, and in which words. */
final class NotificationPolicy {

    private final Situations situations;

    NotificationPolicy(Situations situations) {
        this.situations = situations;
    }

    /** Whether an event changes anything here; of most there is nothing to look up. */
    boolean concerns(DossierEvent event) {
        return event.change() instanceof Received
                || event.change() instanceof Recoded
                || tellingOf(event).stream()
                        .flatMap(telling -> variantsOf(telling.situation()))
                        .anyMatch(variant -> situations.mayBeTold(variant, event));
    }

    /** Which of them it is depends on what is known of the dossier. */
    private static Stream<Situation> variantsOf(Situation situation) {
        return situation == Situation.RESULT_READY
                ? Stream.of(
                        situation, Situation.RESULT_READY_BY_POST, Situation.RESULT_READY_ONLINE)
                : Stream.of(situation);
    }

    /** The correspondence of a dossier after an event. */
    Correspondence after(Correspondence before, DossierEvent event) {
        Correspondence known = before;
        if (event.change() instanceof Received received) {
            known = before.received(received);
        } else if (event.change() instanceof Recoded recoded) {
            known = before.recoded(recoded.newCode());
        }
        return known.isUnheardOf()
                ? known
                : noticeOf(event, known).map(known::noticed).orElse(known);
    }

    /** What an event gives to tell about that dossier; empty when nobody is told. */
    private Optional<Notice> noticeOf(DossierEvent event, Correspondence known) {
        return tellingOf(event)
                .flatMap(telling -> inTheLightOf(known, telling, event))
                .filter(telling -> situations.isTold(telling.situation(), event, known.procedure()))
                .map(telling ->
                        Notice.of(event, telling.situation().template(), telling.particulars()));
    }

    private static Optional<Telling> tellingOf(DossierEvent event) {
        Particulars none = Particulars.NONE;
        return switch (event.change()) {
            case Received it ->
                    told(
                            it.channel() == Channel.COUNTER
                                    ? Situation.RECEIVED_AT_COUNTER
                                    : Situation.RECEIVED,
                            none.due(it.dueAt()));
            case SupplementRequested it ->
                    told(
                            Situation.SUPPLEMENT_ASKED,
                            none.of(it.items()).because(it.reason()).answeredBy(it.answerBy()));
            case Supplemented it ->
                    told(Situation.SUPPLEMENT_RECEIVED, none.of(it.items()).due(it.dueAt()));
            case PaymentRequested it ->
                    told(Situation.PAYMENT_ASKED, none.of(it.amount()).because(it.purpose()));
            case PaymentSettled it ->
                    told(Situation.PAYMENT_SETTLED, none.of(it.amount()).due(it.dueAt()));
            case Extended it ->
                    told(
                            Situation.EXTENDED,
                            none.due(it.newDueAt())
                                    .insteadOf(it.oldDueAt())
                                    .because(it.reason())
                                    .by(it.apology()));
            case DueDateReprojected it ->
                    told(
                            Situation.DUE_DATE_MOVED,
                            none.due(it.newDueAt()).insteadOf(it.oldDueAt()).because(it.reason()));
            case HandedOver it when it.fromAgency().equals(it.toAgency()) -> Optional.empty();
            case HandedOver it ->
                    told(Situation.HANDED_OVER, none.from(it.fromAgency()).due(it.state().dueAt()));
            case Resolved it -> told(resolved(it), none.due(it.dueAt()).because(it.reason()));
            case Returned it -> told(Situation.RETURNED, none.because(it.reason()));
            case Withdrawn it -> told(Situation.WITHDRAWN, none.because(it.reason()));
            case ClosedForNoSupplement it ->
                    told(Situation.CLOSED_FOR_NO_SUPPLEMENT, none.because(it.reason()));
            case Reopened it ->
                    told(
                            Situation.REOPENED,
                            none.because(it.reason()).by(it.finding()).due(it.dueAt()));
            case Recoded it -> told(Situation.CODE_REPLACED, none.because(it.oldCode().value()));
            case Delivered _ -> told(Situation.SURVEY, none);
            case Imported _, Claimed _, Released _, Reassigned _ -> Optional.empty();
            case OpinionAsked _, OpinionGiven _, PaperFiled _, DueDateWarned _ -> Optional.empty();
        };
    }

    private static Optional<Telling> told(Situation situation, Particulars particulars) {
        return Optional.of(new Telling(situation, particulars));
    }

    private static Situation resolved(Resolved resolved) {
        return switch (resolved.outcome()) {
            case GRANTED -> Situation.RESULT_READY;
            case REFUSED -> Situation.RESULT_REFUSED;
        };
    }

    /** What an event has to tell whoever knows what was told of the dossier before. */
    private static Optional<Telling> inTheLightOf(
            Correspondence known, Telling telling, DossierEvent event) {
        if (telling.situation() == Situation.RESULT_READY) {
            return told(ready(known), telling.particulars());
        }
        return telling.situation() == Situation.DUE_DATE_MOVED
                ? moved(known, telling.particulars(), event.occurredAt())
                : Optional.of(telling);
    }

    private static Situation ready(Correspondence known) {
        return switch (known.delivery()) {
            case null -> Situation.RESULT_READY;
            case COUNTER -> Situation.RESULT_READY;
            case POST -> Situation.RESULT_READY_BY_POST;
            case ONLINE -> Situation.RESULT_READY_ONLINE;
        };
    }

    /**
     * A due date that comes nearer breaks no promise, and neither does one that moves back to what
     * was told. What is closed has no due date any more, though a late one may be put right.
     */
    private static Optional<Telling> moved(
            Correspondence known, Particulars moved, Instant occurredAt) {
        Instant due = requireNonNull(moved.dueAt(), "dueAt");
        Instant told =
                known.promised().orElseGet(() -> requireNonNull(moved.oldDueAt(), "oldDueAt"));
        return due.isAfter(told) && due.isAfter(occurredAt) && !known.isClosed()
                ? told(Situation.DUE_DATE_MOVED, moved.insteadOf(told))
                : Optional.empty();
    }
}
