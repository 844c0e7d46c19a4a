package vn.motcua.notification.message;

import org.jspecify.annotations.Nullable;

/**
 * Where a message goes.
 *
 * @param recipient an e-mail address or a phone number; absent once it was erased
 */
public record Address(Medium medium, @Nullable String recipient) {

    /** The recipient so far shown that its owner knows it again: {@code 0912***678}. */
    @Nullable String masked() {
        if (recipient == null) {
            return null;
        }
        return switch (medium) {
            case EMAIL -> maskedEmail(recipient);
            case SMS -> maskedPhone(recipient);
        };
    }

    private static String maskedEmail(String email) {
        int at = email.lastIndexOf('@');
        return at < 1 ? "***" : email.substring(0, 1) + "***" + email.substring(at);
    }

    private static String maskedPhone(String phone) {
        return phone.length() < 9
                ? "***"
                : phone.substring(0, 4) + "***" + phone.substring(phone.length() - 3);
    }
}
