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

/**
 * The outbox fields of the documents of one collection:
 *
 * <ul>
 *   <li>{@code outbox}: every message the document ever had, in order;
 *   <li>{@code lastPosition}: the position of its last message;
 *   <li>{@code publishedThrough}: all messages up to this position have reached the broker;
 *   <li>{@code unpublished}: whether any has not;
 *   <li>{@code writtenAt}: when the last message was written.
 * </ul>
 *
 * <p>A writer sets all but {@code publishedThrough}, which only the relay moves.
 */
public final class OutboxDocuments {

    public static final String OUTBOX = "outbox";
    public static final String LAST_POSITION = "lastPosition";
    public static final String PUBLISHED_THROUGH = "publishedThrough";
    public static final String UNPUBLISHED = "unpublished";
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
                .set(LAST_POSITION, messages.getLast().position())
                .set(UNPUBLISHED, true)
                .set(WRITTEN_AT, now);
    }

    /** The outbox fields of a document that is written for the first time. */
    public static Document fresh(List<OutboxMessage> messages, Instant now) {
        return new Document(OUTBOX, messages.stream().map(OutboxDocuments::write).toList())
                .append(LAST_POSITION, messages.getLast().position())
                .append(PUBLISHED_THROUGH, 0L)
                .append(UNPUBLISHED, true)
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
        long through = document.get(PUBLISHED_THROUGH, Number.class).longValue();
        List<OutboxMessage> waiting =
                messages(document).stream()
                        .filter(message -> message.position() > through)
                        .toList();
        return new Outgoing(
                requireNonNull(document.get("_id"), "_id"),
                waiting,
                document.getDate(WRITTEN_AT).toInstant());
    }

    List<Outgoing> unpublished(Instant writtenBy, int limit) {
        var waiting =
                query(where(UNPUBLISHED).is(true).and(WRITTEN_AT).lte(writtenBy))
                        .with(Sort.by("_id"))
                        .limit(limit);
        return mongo.find(waiting, Document.class, collection).stream()
                .map(OutboxDocuments::outgoing)
                .toList();
    }

    /** Records how far documents were published; a document that grew meanwhile stays waiting. */
    void advance(Map<Object, Long> publishedThrough) {
        var settled = mongo.bulkOps(BulkMode.UNORDERED, collection);
        publishedThrough.forEach((id, position) ->
                settled.updateOne(
                        query(where("_id").is(id).and(LAST_POSITION).is(position)),
                        new Update().set(PUBLISHED_THROUGH, position).set(UNPUBLISHED, false)));
        if (settled.execute().getMatchedCount() == publishedThrough.size()) {
            return;
        }
        var partly = mongo.bulkOps(BulkMode.UNORDERED, collection);
        publishedThrough.forEach((id, position) ->
                partly.updateOne(
                        query(where("_id").is(id)), new Update().max(PUBLISHED_THROUGH, position)));
        partly.execute();
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
