package vn.motcua.notification.message;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.notification.message.Progress.Failed;
import vn.motcua.notification.message.Progress.Held;
import vn.motcua.notification.message.Progress.Queued;
import vn.motcua.notification.message.Progress.Sending;
import vn.motcua.notification.message.Progress.Sent;
import vn.motcua.notification.message.Progress.WaitingForContact;
import vn.motcua.notification.message.Reason.Cause;
import vn.motcua.notification.template.Content;
import vn.motcua.notification.template.SmsText;
import vn.motcua.notification.template.Template;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * The stored form of messages. {@code dueAt} is there as long as a sender may have to act: the next
 * attempt of a queued one, the end of the lease of one being sent.
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
    static final String VERSION = "version";

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
        return document;
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
                stored.get(VERSION, Number.class).longValue());
    }

    private static void write(
            @Nullable Address address, @Nullable Content content, Document document) {
        if (address != null) {
            document.append(CHANNEL, address.medium().name())
                    .append("recipient", address.recipient());
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
        switch (progress) {
            case WaitingForContact _ -> {}
            case Queued queued -> {
                document.append(DUE_AT, Date.from(queued.dueAt()));
                Reason reason = queued.reason();
                if (reason != null) {
                    write(reason, document);
                }
            }
            case Held held -> write(held.reason(), document);
            case Sending sending -> document.append(DUE_AT, Date.from(sending.leaseUntil()));
            case Sent sent ->
                    document.append("provider", sent.provider())
                            .append("providerId", sent.providerId())
                            .append("sentAt", Date.from(sent.at()));
            case Failed failed -> write(failed.reason(), document);
        }
    }

    private static void write(Reason reason, Document document) {
        document.append("cause", reason.cause().key()).append("detail", reason.detail());
    }

    private static @Nullable Address address(Document stored) {
        String channel = stored.getString(CHANNEL);
        return channel == null
                ? null
                : new Address(Medium.valueOf(channel), stored.getString("recipient"));
    }

    private static @Nullable Content content(Document stored) {
        String text = stored.getString("text");
        return text == null ? null : new Content(stored.getString("subject"), text);
    }

    private static Progress progress(Document stored) {
        int attempts = stored.getInteger("attempts");
        return switch (MessageState.valueOf(stored.getString(STATE))) {
            case WAITING_FOR_CONTACT -> new WaitingForContact();
            case QUEUED ->
                    new Queued(
                            attempts,
                            moment(stored, DUE_AT),
                            stored.containsKey("cause") ? reason(stored) : null);
            case HELD -> new Held(attempts, reason(stored));
            case SENDING -> new Sending(attempts, moment(stored, DUE_AT));
            case SENT ->
                    new Sent(
                            attempts,
                            stored.getString("provider"),
                            stored.getString("providerId"),
                            moment(stored, "sentAt"));
            case FAILED -> new Failed(attempts, reason(stored));
        };
    }

    private static Reason reason(Document stored) {
        return new Reason(Cause.of(stored.getString("cause")), stored.getString("detail"));
    }

    private static Instant moment(Document stored, String field) {
        return stored.getDate(field).toInstant();
    }
}
