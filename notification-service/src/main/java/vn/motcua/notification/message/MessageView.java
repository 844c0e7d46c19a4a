package vn.motcua.notification.message;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import vn.motcua.notification.message.Progress.Failed;
import vn.motcua.notification.message.Progress.Held;
import vn.motcua.notification.message.Progress.Queued;
import vn.motcua.notification.message.Progress.Sending;
import vn.motcua.notification.message.Progress.Sent;
import vn.motcua.notification.message.Progress.WaitingForContact;
import vn.motcua.notification.template.Content;
import vn.motcua.notification.template.SmsText;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A message as the API shows it, in one flat object. */
record MessageView(
        String id,
        @JsonUnwrapped About about,
        @JsonUnwrapped Letter letter,
        @JsonUnwrapped Fate fate,
        Instant createdAt) {

    /** What it was written for. */
    record About(UUID eventId, UUID dossierId, String code, String template) {}

    /**
     * What it says to whom.
     *
     * @param recipient masked
     * @param segments how many parts a short message has
     */
    record Letter(
            @Nullable Medium channel,
            @Nullable String recipient,
            @Nullable String subject,
            @Nullable String text,
            SmsText.@Nullable Encoding encoding,
            @Nullable Integer segments) {}

    /**
     * What became of it. SENT means that the named provider has taken it over.
     *
     * @param reason for people, in their language; {@code reasonKey} is stable
     */
    record Fate(
            MessageState state,
            int attempts,
            @Nullable String reasonKey,
            @Nullable String reason,
            @Nullable String provider,
            @Nullable String providerId,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant sentAt) {}

    static MessageView of(Message message, MessageSource reasons, Locale locale) {
        Occasion occasion = message.occasion();
        return new MessageView(
                message.id(),
                new About(
                        occasion.eventId(),
                        occasion.dossierId().value(),
                        occasion.code().value(),
                        occasion.template().key()),
                letter(message.address(), message.content()),
                fate(message.progress(), reasons, locale),
                message.createdAt());
    }

    private static Letter letter(@Nullable Address address, @Nullable Content content) {
        Medium channel = address == null ? null : address.medium();
        String recipient = address == null ? null : address.masked();
        if (content == null) {
            return new Letter(channel, recipient, null, null, null, null);
        }
        if (channel != Medium.SMS) {
            return new Letter(channel, recipient, content.subject(), content.text(), null, null);
        }
        SmsText counted = SmsText.of(content.text());
        return new Letter(
                channel, recipient, null, counted.text(), counted.encoding(), counted.segments());
    }

    private static Fate fate(Progress progress, MessageSource reasons, Locale locale) {
        Reason reason = reason(progress);
        Sent sent = progress instanceof Sent done ? done : null;
        return new Fate(
                progress.state(),
                progress.attempts(),
                reason == null ? null : reason.cause().key(),
                reason == null ? null : text(reason, reasons, locale),
                sent == null ? null : sent.provider(),
                sent == null ? null : sent.providerId(),
                progress instanceof Queued queued ? queued.dueAt() : null,
                sent == null ? null : sent.at());
    }

    private static @Nullable Reason reason(Progress progress) {
        return switch (progress) {
            case Queued queued -> queued.reason();
            case Held held -> held.reason();
            case Failed failed -> failed.reason();
            case WaitingForContact _, Sending _, Sent _ -> null;
        };
    }

    private static String text(Reason reason, MessageSource reasons, Locale locale) {
        String text = reasons.getMessage("reason." + reason.cause().key(), null, locale);
        return reason.detail().isEmpty() ? text : text + " (" + reason.detail() + ")";
    }
}
