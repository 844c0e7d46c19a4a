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
import java.util.stream.Stream;

/**
 * What came of a message before somebody had it sent once more. A receipt of then still counts.
 *
 * @param attempts how often sending had been begun
 * @param perhapsSent whether it may have gone out
 * @param takings what providers have of it since then
 */
record Earlier(int attempts, boolean perhapsSent, List<Taking> takings) {

    /** Of a message that was never sent once more. */
    static final Earlier NOTHING = new Earlier(0, false, List.of());

    /**
     * What a provider took.
     *
     * @param parts of how many parts receipts are needed
     * @param at when it took them, or when that was learnt
     */
    record Taking(Handover handover, int parts, Instant at) {

        private boolean hasArrived() {
            return parts > 0 && handover.hasArrived(parts);
        }

        private Taking told(Receipt receipt) {
            return handover.keys().contains(receipt.key())
                    ? new Taking(handover.told(receipt.providerId(), receipt.arrival()), parts, at)
                    : this;
        }
    }

    Earlier {
        takings = List.copyOf(takings);
    }

    /** What there is to know of a message that is sent once more now. */
    static Earlier of(Message message, Instant now) {
        Progress progress = message.progress();
        Earlier before = message.earlier();
        Earlier all =
                new Earlier(progress.attempts(), isPerhapsSent(progress, before), before.takings);
        Handover handover = progress.handover();
        if (handover == null) {
            return all;
        }
        int named = handover.parts().size();
        // An answer that broke off has not named all parts.
        int parts = progress instanceof Unknown ? Math.max(message.parts(), named) : named;
        Instant sentAt = progress.sentAt();
        return all.and(new Taking(handover, parts, sentAt == null ? now : sentAt));
    }

    private static boolean isPerhapsSent(Progress progress, Earlier before) {
        return switch (progress) {
            case Expired _, Unknown _ -> true;
            // So earlier releases said that nobody knows.
            case Failed failed ->
                    before.perhapsSent
                            || failed.reason().cause() == Cause.INTERRUPTED
                            || failed.reason().cause() == Cause.UNCERTAIN;
            case WaitingForContact _,
                    Queued _,
                    Held _,
                    Sending _,
                    Sent _,
                    Delivered _,
                    Undeliverable _ ->
                    before.perhapsSent;
        };
    }

    List<String> keys() {
        return takings.stream().flatMap(taking -> taking.handover().keys().stream()).toList();
    }

    Earlier and(Taking taking) {
        return new Earlier(
                attempts, perhapsSent, Stream.concat(takings.stream(), Stream.of(taking)).toList());
    }

    /** This after a receipt: what was told of a part first stands. */
    Earlier told(Receipt receipt) {
        return new Earlier(
                attempts, perhapsSent, takings.stream().map(one -> one.told(receipt)).toList());
    }

    /** What arrived with all its parts, if anything did. */
    Optional<Taking> arrived() {
        return takings.stream().filter(Taking::hasArrived).findFirst();
    }
}
