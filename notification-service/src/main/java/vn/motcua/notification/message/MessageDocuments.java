package vn.motcua.notification.message;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.notification.message.Earlier.Taking;
import vn.motcua.notification.message.Handover.Arrival;
import vn.motcua.notification.message.Handover.Part;
import vn.motcua.notification.message.Progress.Delivered;
import vn.motcua.notification.message.Progress.Expired;
import vn.motcua.notification.message.Progress.Failed;
import vn.motcua.notification.message.Progress.Held;
import vn.motcua.notification.message.Progress.Queued;
import vn.motcua.notification.message.Progress.Sending;
import vn.motcua.notification.message.Progress.Sent;
import vn.motcua.notification.message.Progress.Undeliverable;
import vn.motcua.notification.message.Progress.Unknown;
import vn.motcua.notification.message.Progress.WaitingForContact;
import vn.motcua.notification.message.Reason.Cause;
import vn.motcua.notification.template.Content;
import vn.motcua.notification.template.SmsText;
import vn.motcua.notification.template.Template;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The stored form of messages. {@code dueAt} is there as long as a sender may have to act: the next
 * attempt of a queued one, the end of the lease of one being sent, the end of waiting for receipts.
 * A sent one of earlier releases has a {@code providerId} and no parts, and none has steps.
 */
final class MessageDocuments {

    static final String DOSSIER = "dossierId";
    static final String CODE = "code";
    static final String AGENCY = "agency";
    static final String DEPARTMENT = "department";
    static final String CHANNEL = "channel";
    static final String STATE = "state";
    static final String DUE_AT = "dueAt";
    static final String CREATED_AT = "createdAt";
    static final String RECIPIENT = "recipient";
    static final String RECEIPT_KEYS = "receiptKeys";
    static final String VERSION = "version";
    private static final String EARLIER = "earlier";

    private MessageDocuments() {}

    static Document write(Message message) {
        Occasion occasion = message.occasion();
        var document =
                new Document("_id", message.id())
                        .append("eventId", occasion.eventId().toString())
                        .append(DOSSIER, occasion.dossierId().toString())
                        .append(CODE, occasion.code().value())
                        .append(AGENCY, occasion.agency().value())
                        .append(DEPARTMENT, occasion.department().value())
                        .append("template", occasion.template().key())
                        .append(CREATED_AT, Date.from(message.createdAt()))
                        .append(STATE, message.progress().state().name())
                        .append("attempts", message.progress().attempts())
                        .append(VERSION, message.version());
        write(message.address(), message.content(), document);
        write(message.progress(), document);
        write(message.earlier(), document);
        List<String> keys = keys(message);
        if (!keys.isEmpty()) {
            document.append(RECEIPT_KEYS, keys);
        }
        Instant dueAt = message.dueAt();
        if (dueAt != null) {
            document.append(DUE_AT, Date.from(dueAt));
        }
        return document.append(
                "steps", message.steps().stream().map(MessageDocuments::write).toList());
    }

    static Message read(Document stored) {
        return new Message(
                stored.getString("_id"),
                new Occasion(
                        UUID.fromString(stored.getString("eventId")),
                        DossierId.parse(stored.getString(DOSSIER)),
                        new DossierCode(stored.getString(CODE)),
                        new AgencyId(stored.getString(AGENCY)),
                        new DepartmentCode(stored.getString(DEPARTMENT)),
                        Template.of(stored.getString("template"))),
                address(stored),
                content(stored),
                moment(stored, CREATED_AT),
                progress(stored),
                earlier(stored),
                steps(stored),
                stored.get(VERSION, Number.class).longValue());
    }

    private static void write(
            @Nullable Address address, @Nullable Content content, Document document) {
        if (address != null) {
            document.append(CHANNEL, address.medium().name())
                    .append(RECIPIENT, address.recipient());
        }
        if (content != null) {
            document.append("subject", content.subject()).append("text", content.text());
        }
        if (content != null && address != null && address.medium() == Medium.SMS) {
            SmsText counted = SmsText.of(content.text());
            document.append("encoding", counted.encoding().name())
                    .append("segments", counted.segments());
        }
    }

    private static void write(Progress progress, Document document) {
        Reason reason = progress.reason();
        if (reason != null) {
            write(reason, document);
        }
        Handover handover = progress.handover();
        if (handover != null) {
            write(handover, document);
        }
        Instant sentAt = progress.sentAt();
        if (sentAt != null) {
            document.append("sentAt", Date.from(sentAt));
        }
        if (progress instanceof Delivered delivered) {
            document.append("deliveredAt", Date.from(delivered.at()));
        }
    }

    private static Document write(Handover handover, Document document) {
        return document.append("provider", handover.provider())
                .append("parts", handover.parts().stream().map(MessageDocuments::write).toList());
    }

    private static void write(Earlier earlier, Document document) {
        if (!earlier.equals(Earlier.NOTHING)) {
            document.append(
                    EARLIER,
                    new Document("attempts", earlier.attempts())
                            .append("perhapsSent", earlier.perhapsSent())
                            .append(
                                    "takings",
                                    earlier.takings().stream()
                                            .map(MessageDocuments::write)
                                            .toList()));
        }
    }

    private static Document write(Taking taking) {
        var document = new Document("of", taking.parts()).append("sentAt", Date.from(taking.at()));
        return write(taking.handover(), document);
    }

    private static List<String> keys(Message message) {
        Handover handover = message.progress().handover();
        return Stream.concat(
                        handover == null ? Stream.empty() : handover.keys().stream(),
                        message.earlier().keys().stream())
                .distinct()
                .toList();
    }

    private static Document write(Part part) {
        return new Document("id", part.providerId()).append("arrival", part.arrival().name());
    }

    private static Document write(Step step) {
        var document =
                new Document("at", Date.from(step.at()))
                        .append(STATE, step.state().name())
                        .append("provider", step.provider());
        Reason reason = step.reason();
        return reason == null ? document : write(reason, document);
    }

    private static Document write(Reason reason, Document document) {
        return document.append("cause", reason.cause().key()).append("detail", reason.detail());
    }

    private static @Nullable Address address(Document stored) {
        String channel = stored.getString(CHANNEL);
        return channel == null
                ? null
                : new Address(Medium.valueOf(channel), stored.getString(RECIPIENT));
    }

    private static @Nullable Content content(Document stored) {
        String text = stored.getString("text");
        return text == null ? null : new Content(stored.getString("subject"), text);
    }

    private static Progress progress(Document stored) {
        int attempts = stored.getInteger("attempts");
        return switch (MessageState.valueOf(stored.getString(STATE))) {
            case WAITING_FOR_CONTACT -> new WaitingForContact();
            case QUEUED -> new Queued(attempts, moment(stored, DUE_AT), perhapsReason(stored));
            case HELD -> new Held(attempts, reason(stored));
            case SENDING -> new Sending(attempts, moment(stored, DUE_AT));
            case SENT ->
                    new Sent(
                            attempts,
                            handover(stored),
                            moment(stored, "sentAt"),
                            stored.containsKey(DUE_AT) ? moment(stored, DUE_AT) : null);
            case DELIVERED ->
                    new Delivered(
                            attempts,
                            handover(stored),
                            moment(stored, "sentAt"),
                            moment(stored, "deliveredAt"));
            case UNDELIVERABLE ->
                    new Undeliverable(
                            attempts, handover(stored), moment(stored, "sentAt"), reason(stored));
            case EXPIRED ->
                    new Expired(
                            attempts, handover(stored), moment(stored, "sentAt"), reason(stored));
            case UNKNOWN ->
                    new Unknown(
                            attempts,
                            reason(stored),
                            stored.containsKey("provider") ? handover(stored) : null);
            case FAILED -> new Failed(attempts, reason(stored));
        };
    }

    private static Earlier earlier(Document stored) {
        Document earlier = stored.get(EARLIER, Document.class);
        return earlier == null
                ? Earlier.NOTHING
                : new Earlier(
                        earlier.getInteger("attempts"),
                        earlier.getBoolean("perhapsSent"),
                        earlier.getList("takings", Document.class).stream()
                                .map(taking ->
                                        new Taking(
                                                handover(taking),
                                                taking.getInteger("of"),
                                                moment(taking, "sentAt")))
                                .toList());
    }

    private static Handover handover(Document stored) {
        String provider = stored.getString("provider");
        List<Document> parts = stored.getList("parts", Document.class);
        return parts == null
                ? Handover.of(provider, List.of(stored.getString("providerId")))
                : new Handover(
                        provider,
                        parts.stream()
                                .map(part ->
                                        new Part(
                                                part.getString("id"),
                                                Arrival.valueOf(part.getString("arrival"))))
                                .toList());
    }

    private static List<Step> steps(Document stored) {
        return stored.getList("steps", Document.class, List.of()).stream()
                .map(step ->
                        new Step(
                                moment(step, "at"),
                                MessageState.valueOf(step.getString(STATE)),
                                step.getString("provider"),
                                perhapsReason(step)))
                .toList();
    }

    private static @Nullable Reason perhapsReason(Document stored) {
        return stored.containsKey("cause") ? reason(stored) : null;
    }

    private static Reason reason(Document stored) {
        return new Reason(Cause.of(stored.getString("cause")), stored.getString("detail"));
    }

    private static Instant moment(Document stored, String field) {
        return stored.getDate(field).toInstant();
    }
}
