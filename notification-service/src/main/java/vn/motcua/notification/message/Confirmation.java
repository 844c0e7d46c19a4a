package vn.motcua.notification.message;

import vn.motcua.notification.message.Progress.Delivered;
import vn.motcua.notification.message.Progress.Expired;
import vn.motcua.notification.message.Progress.Failed;
import vn.motcua.notification.message.Progress.Held;
import vn.motcua.notification.message.Progress.Queued;
import vn.motcua.notification.message.Progress.Sending;
import vn.motcua.notification.message.Progress.Sent;
import vn.motcua.notification.message.Progress.Undeliverable;
import vn.motcua.notification.message.Progress.Unknown;
import vn.motcua.notification.message.Progress.WaitingForContact;
import vn.motcua.notification.message.Reason.Cause;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a receipt makes of a message. Every part of it has to arrive; one that cannot is enough to
 * say that the message did not.
 *
 * @param parts of how many parts a message with that text consists
 */
record Confirmation(Receipt receipt, int parts, Instant now) {

    /** The progress after the receipt; none when it changes nothing. */
    Optional<Progress> of(Progress progress) {
        return switch (progress) {
            case Sent sent ->
                    of(
                            sent.handover(),
                            sent,
                            sent.at(),
                            more -> new Sent(sent.attempts(), more, sent.at(), sent.receiptBy()));
            case Expired late ->
                    of(
                            late.handover(),
                            late,
                            late.sentAt(),
                            more ->
                                    new Expired(
                                            late.attempts(), more, late.sentAt(), late.reason()));
            case Unknown unknown ->
                    of(
                            taken(unknown),
                            unknown,
                            now,
                            more -> new Unknown(unknown.attempts(), unknown.reason(), more));
            case WaitingForContact _,
                    Queued _,
                    Held _,
                    Sending _,
                    Delivered _,
                    Undeliverable _,
                    Failed _ ->
                    Optional.empty();
        };
    }

    /** What is known to be with the provider: its answer may never have named this part. */
    private Handover taken(Unknown unknown) {
        Handover taken = unknown.taken();
        return (taken == null ? new Handover(receipt.provider(), List.of()) : taken)
                .and(receipt.providerId());
    }

    private Optional<Progress> of(
            Handover known, Progress before, Instant sentAt, Waiting waiting) {
        Handover handover = known.told(receipt.providerId(), receipt.arrival());
        if (handover.equals(before.handover())) {
            return Optional.empty();
        }
        if (handover.isUndeliverable()) {
            var reason = new Reason(Cause.NOT_DELIVERED, receipt.detail());
            return Optional.of(new Undeliverable(before.attempts(), handover, sentAt, reason));
        }
        return Optional.of(
                handover.hasArrived(partsOf(before, handover))
                        ? new Delivered(before.attempts(), handover, sentAt, now)
                        : waiting.forMore(handover));
    }

    /** An answer that broke off, or never came, has not named all parts. */
    private int partsOf(Progress before, Handover handover) {
        int named = handover.parts().size();
        return before instanceof Unknown ? Math.max(parts, named) : named;
    }

    /** The same progress, while receipts of other parts are to come. */
    private interface Waiting {
        Progress forMore(Handover handover);
    }
}
