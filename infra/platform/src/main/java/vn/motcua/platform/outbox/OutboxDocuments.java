package vn.motcua.platform.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static java.util.Objects.requireNonNull;

import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
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
 * The outbox fields of the documents of one collection:
 *
 * <ul>
 *   <li>{@code outbox}: every message the document ever had, in order;
 *   <li>{@code pending}: the positions of those the broker does not have yet;
 *   <li>{@code writtenAt}: when the last message was written.
 * </ul>
 *
 * <p>Writers push, the relay pulls: neither needs to know what the other did meanwhile, and the
 * relay's update finds its document by {@code _id} alone, the one filter that is fast everywhere.
 */
public final class OutboxDocuments {

    public static final String OUTBOX = "outbox";
    public static final String PENDING = "pending";
    public static final String WRITTEN_AT = "writtenAt";

    private final MongoTemplate mongo;
    private final String collection;

    public OutboxDocuments(MongoTemplate mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /** The update of a command that adds messages; the command adds its own fields to it. */
    public static Update appending(List<OutboxMessage> messages, Instant now) {
        return new Update()
                .push(OUTBOX)
                .each(messages.stream().map(OutboxDocuments::write).toArray())
                .push(PENDING)
                .each(positions(messages).toArray())
                .set(WRITTEN_AT, now);
    }

    /** The outbox fields of a document that is written for the first time. */
    public static Document fresh(List<OutboxMessage> messages, Instant now) {
        return new Document(OUTBOX, messages.stream().map(OutboxDocuments::write).toList())
                .append(PENDING, positions(messages))
                .append(WRITTEN_AT, Date.from(now));
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
        return new Outgoing(
                requireNonNull(document.get("_id"), "_id"),
                waiting,
                document.getDate(WRITTEN_AT).toInstant());
    }

    List<Outgoing> unpublished(Instant writtenBy, int limit) {
        var waiting =
                query(where(PENDING).gt(0).and(WRITTEN_AT).lte(writtenBy))
                        .with(Sort.by("_id"))
                        .limit(limit);
        return mongo.find(waiting, Document.class, collection).stream()
                .map(OutboxDocuments::outgoing)
                .toList();
    }

    /** Records how far documents were published. */
    void advance(Map<Object, Long> publishedThrough) {
        var advances = mongo.bulkOps(BulkMode.UNORDERED, collection);
        publishedThrough.forEach((id, position) ->
                advances.updateOne(
                        query(where("_id").is(id)),
                        new Update().pull(PENDING, new Document("$lte", position))));
        advances.execute();
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
