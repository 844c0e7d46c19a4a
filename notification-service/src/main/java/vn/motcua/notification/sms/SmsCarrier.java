package vn.motcua.notification.sms;

import static java.util.Objects.requireNonNull;

import vn.motcua.notification.message.Address;
import vn.motcua.notification.message.Carrier;
import vn.motcua.notification.message.Delivery;
import vn.motcua.notification.message.Delivery.GivenUp;
import vn.motcua.notification.message.Delivery.TryLater;
import vn.motcua.notification.message.Handover;
import vn.motcua.notification.message.Medium;
import vn.motcua.notification.message.Message;
import vn.motcua.notification.message.Reason;
import vn.motcua.notification.message.Reason.Cause;
import vn.motcua.notification.message.Receipt;
import vn.motcua.notification.template.Content;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands messages to the providers of short messages. */
final class SmsCarrier implements Carrier {

    private final SmsRouter router;
    private final Consumer<String> outbox;

    /**
     * Makes one.
     *
     * @param outbox forgets what the visible outbox keeps of a message; it was used before there
     *     was another provider
     */
    SmsCarrier(SmsRouter router, Consumer<String> outbox) {
        this.router = router;
        this.outbox = outbox;
    }

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    public Delivery send(Message message) {
        Address address = requireNonNull(message.address(), "address");
        Content content = requireNonNull(message.content(), "content");
        String to = requireNonNull(address.recipient(), "recipient");
        return Dialled.of(to)
                .map(number -> send(new SmsMessage(message.id(), number, content.text())))
                .orElseGet(() -> new GivenUp(Reason.of(Cause.INVALID_RECIPIENT)));
    }

    private Delivery send(SmsMessage message) {
        SmsRouter.Routed routed = router.send(message);
        return switch (routed.answer()) {
            case SmsAnswer.Accepted(var ids, var receiptsFollow) ->
                    new Delivery.Accepted(Handover.of(routed.provider(), ids), receiptsFollow);
            case SmsAnswer.RefusedForNow(var said, var retryAfter) ->
                    new TryLater(
                            reason(Cause.REFUSED_FOR_NOW, routed.provider(), said), retryAfter);
            case SmsAnswer.Refused(var said) ->
                    new GivenUp(reason(Cause.REFUSED, routed.provider(), said));
            case SmsAnswer.Unknown(var said, var taken) ->
                    new Delivery.Unknown(
                            reason(Cause.UNCERTAIN, routed.provider(), said),
                            Handover.of(routed.provider(), taken));
        };
    }

    @Override
    public List<Receipt> ask(Handover handover) {
        return handover.parts().stream()
                .filter(part -> part.arrival() == Handover.Arrival.NOT_TOLD)
                .map(part -> router.ask(handover.provider(), part.providerId()))
                .flatMap(Optional::stream)
                .map(ReceiptTaker::of)
                .toList();
    }

    @Override
    public void forget(String messageId) {
        outbox.accept(messageId);
    }

    private static Reason reason(Cause cause, String provider, String said) {
        String shown = Said.shown(said);
        return new Reason(cause, provider.isEmpty() ? shown : provider + ": " + shown);
    }
}
