package vn.motcua.notification.email;

import static java.util.Objects.requireNonNull;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import vn.motcua.notification.message.Address;
import vn.motcua.notification.message.Carrier;
import vn.motcua.notification.message.Delivery;
import vn.motcua.notification.message.Delivery.Accepted;
import vn.motcua.notification.message.Delivery.GivenUp;
import vn.motcua.notification.message.Medium;
import vn.motcua.notification.message.Message;
import vn.motcua.notification.message.Reason;
import vn.motcua.notification.message.Reason.Cause;
import vn.motcua.notification.template.Content;

import java.nio.charset.StandardCharsets;

/** Hands messages to a mail server, as plain text and as simple HTML. */
final class EmailCarrier implements Carrier {

    private final JavaMailSender mail;
    private final SmtpProperties smtp;

    EmailCarrier(JavaMailSender mail, SmtpProperties smtp) {
        this.mail = mail;
        this.smtp = smtp;
    }

    @Override
    public Medium medium() {
        return Medium.EMAIL;
    }

    @Override
    public Delivery send(Message message) {
        if (!smtp.isConfigured()) {
            return new GivenUp(Reason.of(Cause.SMTP_NOT_CONFIGURED));
        }
        Address address = requireNonNull(message.address(), "address");
        String recipient = requireNonNull(address.recipient(), "recipient");
        // The same id on every attempt lets a mailbox recognise a second copy.
        String mailId = "<" + message.id() + "@motcua>";
        try {
            mail.send(compose(recipient, requireNonNull(message.content(), "content"), mailId));
            return new Accepted("smtp:" + smtp.host(), mailId);
        } catch (MessagingException unusable) {
            return new GivenUp(Reason.of(Cause.INVALID_RECIPIENT));
        } catch (MailException failed) {
            return SmtpFailure.deliveryAfter(failed, recipient);
        }
    }

    private MimeMessage compose(String recipient, Content content, String mailId)
            throws MessagingException {
        MimeMessage mime = mail.createMimeMessage();
        var helper = new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name());
        helper.setFrom(smtp.from());
        helper.setTo(recipient);
        helper.setSubject(requireNonNull(content.subject(), "subject"));
        helper.setText(content.text(), HtmlLetter.of(content));
        mime.setHeader("Message-ID", mailId);
        mime.setHeader("Auto-Submitted", "auto-generated");
        return mime;
    }
}
