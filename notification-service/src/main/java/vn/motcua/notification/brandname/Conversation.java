package vn.motcua.notification.brandname;

import vn.motcua.notification.sms.SmsAnswer;
import vn.motcua.notification.sms.SmsMessage;

import java.util.Optional;

/** How one provider is asked to take a message, and how it answers. */
sealed interface Conversation permits ViettelConversation, VnptConversation, EsmsConversation {

    String contentType();

    /** The request; none for a message that the provider cannot be asked to take. */
    Optional<String> request(SmsMessage message);

    /**
     * What the provider means.
     *
     * @throws NoAnswer when this is none: then nobody knows
     */
    SmsAnswer read(SmsMessage message, String body) throws NoAnswer;

    /** What came back is no answer of this provider. */
    final class NoAnswer extends Exception {
        NoAnswer(String why) {
            super(why);
        }
    }

    static Conversation with(BrandnameAccount account) {
        return switch (account.shape()) {
            case VIETTEL -> new ViettelConversation(account);
            case VNPT -> new VnptConversation(account);
            case ESMS -> new EsmsConversation(account);
        };
    }

    /** Whether a text needs more than the characters that every phone has. */
    static boolean isUnicode(String text) {
        return text.chars().anyMatch(each -> each > 0x7F);
    }

    /** A number of the message that stays the same on every attempt. */
    static String number(SmsMessage message) {
        return Long.toString(Long.parseLong(message.id().substring(0, 13), 16));
    }
}
