package vn.motcua.notification.message;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import vn.motcua.notification.message.Handover.Part;
import vn.motcua.notification.message.Progress.Delivered;
import vn.motcua.notification.message.Progress.Queued;
import vn.motcua.notification.template.Content;
import vn.motcua.notification.template.SmsText;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** A message as the API shows it, in one flat object. */
record MessageView(
        String id,
        @JsonUnwrapped About about,
        @JsonUnwrapped Letter letter,
        @JsonUnwrapped Fate fate,
        Instant createdAt,
        List<Past> steps) {

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
     * What became of it. SENT means that the named provider has taken it over, DELIVERED that its
     * receipts say that all parts arrived, UNKNOWN that nobody knows whether it went out, EXPIRED
     * that nobody knows whether it arrived.
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
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt) {}

    /** Something that happened to it: when, what, by which provider, and why. */
    record Past(
            Instant at,
            MessageState state,
            @Nullable String provider,
            @Nullable String reasonKey,
            @Nullable String reason) {}

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
                message.createdAt(),
                message.steps().stream().map(step -> past(step, reasons, locale)).toList());
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
        Reason reason = progress.reason();
        Handover handover = progress.handover();
        return new Fate(
                progress.state(),
                progress.attempts(),
                key(reason),
                text(reason, reasons, locale),
                handover == null ? null : handover.provider(),
                handover == null || handover.parts().isEmpty() ? null : providerId(handover),
                progress instanceof Queued queued ? queued.dueAt() : null,
                progress.sentAt(),
                progress instanceof Delivered delivered ? delivered.at() : null);
    }

    private static Past past(Step step, MessageSource reasons, Locale locale) {
        return new Past(
                step.at(),
                step.state(),
                step.provider(),
                key(step.reason()),
                text(step.reason(), reasons, locale));
    }

    /** Of each of its parts, in their order. */
    private static String providerId(Handover handover) {
        return handover.parts().stream().map(Part::providerId).collect(Collectors.joining(", "));
    }

    private static @Nullable String key(@Nullable Reason reason) {
        return reason == null ? null : reason.cause().key();
    }

    private static @Nullable String text(
            @Nullable Reason reason, MessageSource reasons, Locale locale) {
        if (reason == null) {
            return null;
        }
        String text = reasons.getMessage("reason." + reason.cause().key(), null, locale);
        return reason.detail().isEmpty() ? text : text + " (" + reason.detail() + ")";
    }
}
