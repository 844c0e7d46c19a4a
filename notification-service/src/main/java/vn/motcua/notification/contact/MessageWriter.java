package vn.motcua.notification.contact;

import static java.util.Objects.requireNonNull;

import vn.motcua.notification.message.Address;
import vn.motcua.notification.message.Message;
import vn.motcua.notification.message.Occasion;
import vn.motcua.notification.template.Content;
import vn.motcua.notification.template.Facts;
import vn.motcua.notification.template.Texts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes the messages of a notice. */
final class MessageWriter {

    private final Texts texts;

    MessageWriter(Texts texts) {
        this.texts = texts;
    }

    /** One message to every address of the contact; none while there is no contact. */
    List<Message> messages(Correspondence correspondence, Notice notice, Instant now) {
        Contact contact = notice.contact();
        if (contact == null) {
            return List.of();
        }
        return contact.addresses().stream()
                .map(address ->
                        Message.queued(
                                occasion(correspondence, notice),
                                address,
                                content(correspondence, notice, address, contact.locale()),
                                now))
                .toList();
    }

    /** What stands for those messages while there is no contact. */
    Message waiting(Correspondence correspondence, Notice notice, Instant now) {
        return Message.waiting(occasion(correspondence, notice), now);
    }

    private Content content(
            Correspondence correspondence, Notice notice, Address address, Locale locale) {
        var facts =
                Facts.forCitizen(
                        requireNonNull(correspondence.code(), "code"),
                        correspondence.procedure(),
                        notice.agency(),
                        notice.particulars());
        return switch (address.medium()) {
            case EMAIL -> texts.email(notice.template(), facts, locale);
            case SMS -> texts.sms(notice.template(), facts, locale);
        };
    }

    private static Occasion occasion(Correspondence correspondence, Notice notice) {
        return new Occasion(
                notice.eventId(),
                correspondence.dossierId(),
                requireNonNull(correspondence.code(), "code"),
                notice.agency(),
                notice.department(),
                notice.template());
    }
}
