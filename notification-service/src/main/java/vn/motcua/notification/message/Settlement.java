package vn.motcua.notification.message;

import org.jspecify.annotations.Nullable;

import vn.motcua.notification.message.Progress.Delivered;
import vn.motcua.notification.message.Progress.Queued;
import vn.motcua.notification.message.Progress.Sent;
import vn.motcua.notification.message.Progress.Unknown;
import vn.motcua.notification.message.Reason.Cause;

import java.time.Instant;

/**
 * What the outcome of an attempt makes of a message. Its sender may have been slow: then receipts
 * may have told of parts already, and of a message of which a part arrived nothing is sent again.
 */
record Settlement(Delivery delivery, Instant now, DeliveryProperties rules) {

    Progress of(Message message) {
        int attempts = message.progress().attempts();
        Handover known = message.progress().handover();
        return switch (delivery) {
            case Delivery.Accepted(var handover, var receiptsFollow) ->
                    taken(attempts, handover, known, receiptsFollow);
            case Delivery.GivenUp(var reason) -> message.notSent(reason);
            case Delivery.Unknown(var reason, var taken) ->
                    new Unknown(attempts, reason, taken == null ? known : taken.mergedWith(known));
            case Delivery.TryLater _ when message.content() == null ->
                    message.notSent(Reason.of(Cause.ERASED));
            case Delivery.TryLater(var reason, var _) when known != null -> message.notSent(reason);
            case Delivery.TryLater(var reason, var notBefore) ->
                    rules.retry(message.address())
                            .next(attempts - message.earlier().attempts(), now, notBefore)
                            .<Progress>map(at -> new Queued(attempts, at, reason))
                            .orElseGet(() -> message.notSent(reason));
        };
    }

    private Progress taken(
            int attempts, Handover answered, @Nullable Handover known, boolean receiptsFollow) {
        Handover handover = answered.mergedWith(known);
        if (known != null && handover.hasArrived(handover.parts().size())) {
            return new Delivered(attempts, handover, now, now);
        }
        return new Sent(
                attempts,
                handover,
                now,
                receiptsFollow ? now.plus(rules.receipts().within()) : null);
    }
}
