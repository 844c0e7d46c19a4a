package vn.motcua.notification.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

import vn.motcua.notification.message.Delivery;
import vn.motcua.notification.message.Delivery.Accepted;
import vn.motcua.notification.message.Delivery.GivenUp;
import vn.motcua.notification.message.Delivery.TryLater;
import vn.motcua.notification.message.Delivery.Unknown;
import vn.motcua.notification.message.Reason;
import vn.motcua.notification.message.Reason.Cause;

import java.util.OptionalInt;

/**
 * Reads from a failure whether the mail surely stayed here. It did when no connection came about
 * and when the server said no; then a code of 4xx means later, 5xx never. In every other case the
 * server may have taken it.
 */
final class SmtpFailure {

    private static final int DETAIL = 200;

    private SmtpFailure() {}

    static Delivery deliveryAfter(MailException failure, String recipient) {
        if (failure instanceof MailAuthenticationException) {
            return new TryLater(reason(Cause.SIGN_IN_REFUSED, failure, recipient));
        }
        if (!(failure instanceof MailSendException sending)) {
            return new GivenUp(reason(Cause.INVALID_RECIPIENT, failure, recipient));
        }
        Exception cause = sending.getFailedMessages().values().stream().findFirst().orElse(null);
        if (cause == null) {
            // Only the farewell failed.
            return new Accepted("smtp", "");
        }
        if (cause.equals(sending.getCause())) {
            return new TryLater(reason(Cause.UNREACHABLE, cause, recipient));
        }
        return afterConnecting(cause, recipient);
    }

    private static Delivery afterConnecting(Exception cause, String recipient) {
        OptionalInt code = replyCode(cause);
        if (code.isPresent()) {
            return code.getAsInt() < 500
                    ? new TryLater(reason(Cause.REFUSED_FOR_NOW, cause, recipient))
                    : new GivenUp(reason(Cause.REFUSED, cause, recipient));
        }
        return cause instanceof AddressException
                ? new GivenUp(reason(Cause.INVALID_RECIPIENT, cause, recipient))
                : new Unknown(reason(Cause.UNCERTAIN, cause, recipient));
    }

    /** The server's reply, wherever in the chain of exceptions it stands. */
    private static OptionalInt replyCode(@Nullable Exception failure) {
        for (Exception each = failure; each != null; each = next(each)) {
            int code =
                    switch (each) {
                        case SMTPAddressFailedException refused -> refused.getReturnCode();
                        case SMTPSenderFailedException refused -> refused.getReturnCode();
                        case SMTPSendFailedException refused -> refused.getReturnCode();
                        case Exception _ -> 0;
                    };
            if (code >= 400) {
                return OptionalInt.of(code);
            }
        }
        return OptionalInt.empty();
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static Reason reason(Cause cause, Exception failure, String recipient) {
        Exception last = failure;
        for (Exception each = failure; each != null; each = next(each)) {
            last = each;
        }
        String said = String.valueOf(last.getMessage()).strip().replace(recipient, "***");
        return new Reason(cause, said.length() <= DETAIL ? said : said.substring(0, DETAIL) + "…");
    }
}
