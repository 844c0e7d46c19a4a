package vn.motcua.platform.outbox;

import static java.util.Objects.requireNonNull;

import org.bson.Document;
import org.springframework.data.mongodb.core.query.Update;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The outbox fields of a document:
 *
 * <ul>
 *   <li>{@code outbox}: every message the document ever had, in order;
 *   <li>{@code pending}: the positions of those the broker does not have yet;
 *   <li>{@code unpublishedSince}: when the oldest of them was written, and only while there is one.
 * </ul>
 *
 * <p>Writers push, the relay pulls: neither needs to know what the other did meanwhile.
 */
public final class OutboxDocuments {

    public static final String OUTBOX = "outbox";
    public static final String PENDING = "pending";
    public static final String UNPUBLISHED_SINCE = "unpublishedSince";

    private OutboxDocuments() {}

    /** The update of a command that adds messages; the command adds its own fields to it. */
    public static Update appending(List<OutboxMessage> messages, Instant now) {
        return new Update()
                .push(OUTBOX)
                .each(messages.stream().map(OutboxDocuments::write).toArray())
                .push(PENDING)
                .each(positions(messages).toArray())
                .min(UNPUBLISHED_SINCE, now);
    }

    /** The outbox fields of a document that is written for the first time. */
    public static Document fresh(List<OutboxMessage> messages, Instant now) {
        var fields =
                new Document(OUTBOX, messages.stream().map(OutboxDocuments::write).toList())
                        .append(PENDING, positions(messages));
        return messages.isEmpty() ? fields : fields.append(UNPUBLISHED_SINCE, Date.from(now));
    }

    /** All messages a document ever had, in order. */
    public static List<OutboxMessage> messages(Document document) {
        return document.getList(OUTBOX, Document.class).stream()
                .map(OutboxDocuments::read)
                .toList();
    }

    /** What a document still has to publish. */
    public static Outgoing outgoing(Document document) {
        Set<Long> pending =
                document.getList(PENDING, Number.class).stream()
                        .map(Number::longValue)
                        .collect(Collectors.toSet());
        List<OutboxMessage> waiting =
                messages(document).stream()
                        .filter(message -> pending.contains(message.position()))
                        .toList();
        return new Outgoing(requireNonNull(document.get("_id"), "_id"), waiting);
    }

    private static List<Long> positions(List<OutboxMessage> messages) {
        return messages.stream().map(OutboxMessage::position).toList();
    }

    private static Document write(OutboxMessage message) {
        List<Document> headers = new ArrayList<>();
        message.headers()
                .forEach((name, value) -> headers.add(new Document("n", name).append("v", value)));
        return new Document("position", message.position())
                .append("topic", message.topic())
                .append("key", message.key())
                .append("headers", headers)
                .append("body", message.body());
    }

    private static OutboxMessage read(Document stored) {
        Map<String, String> headers = new HashMap<>();
        for (Document header : stored.getList("headers", Document.class)) {
            headers.put(header.getString("n"), header.getString("v"));
        }
        return new OutboxMessage(
                stored.get("position", Number.class).longValue(),
                stored.getString("topic"),
                stored.getString("key"),
                headers,
                stored.getString("body"));
    }
}
