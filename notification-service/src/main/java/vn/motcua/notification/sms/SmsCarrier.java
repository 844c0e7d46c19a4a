package vn.motcua.notification.sms;

import static java.util.Objects.requireNonNull;

import vn.motcua.kernel.contact.PhoneNumber;
import vn.motcua.kernel.contact.PhoneReading;
import vn.motcua.kernel.contact.PhoneReading.Understood;
import vn.motcua.notification.message.Address;
import vn.motcua.notification.message.Carrier;
import vn.motcua.notification.message.Delivery;
import vn.motcua.notification.message.Delivery.Accepted;
import vn.motcua.notification.message.Delivery.GivenUp;
import vn.motcua.notification.message.Delivery.TryLater;
import vn.motcua.notification.message.Medium;
import vn.motcua.notification.message.Message;
import vn.motcua.notification.message.Reason;
import vn.motcua.notification.message.Reason.Cause;
import vn.motcua.notification.template.Content;

/** Hands messages to the provider of short messages. */
final class SmsCarrier implements Carrier {

    private final SmsProvider provider;

    SmsCarrier(SmsProvider provider) {
        this.provider = provider;
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
        if (isForeign(to) && !provider.reachesAbroad()) {
            return new GivenUp(
                    new Reason(Cause.REFUSED, provider.name() + " takes no numbers abroad"));
        }
        try {
            String providerId = provider.send(new SmsMessage(message.id(), to, content.text()));
            return new Accepted(provider.name(), providerId);
        } catch (SmsRefused refused) {
            String said = String.valueOf(refused.getMessage()).replace(to, "***");
            return switch (refused.until()) {
                case LATER -> new TryLater(new Reason(Cause.REFUSED_FOR_NOW, said));
                case NEVER -> new GivenUp(new Reason(Cause.REFUSED, said));
            };
        }
    }

    private static boolean isForeign(String number) {
        return PhoneReading.of(number) instanceof Understood(var phone)
                && phone.kind() == PhoneNumber.Kind.FOREIGN;
    }

    @Override
    public void forget(String messageId) {
        provider.forget(messageId);
    }
}
