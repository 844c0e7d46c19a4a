package vn.motcua.notification.message;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.mongo.Indexes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored messages. */
final class Messages {

    private static final String COLLECTION = "messages";
    private static final String ID = "_id";
    private static final int ECHOED = 100;

    private final MongoTemplate mongo;

    Messages(MongoTemplate mongo) {
        this.mongo = mongo;
        new Indexes(mongo, COLLECTION)
                .unique("_id", MessageDocuments.VERSION)
                .on(MessageDocuments.DUE_AT)
                .on(MessageDocuments.STATE, MessageDocuments.DUE_AT)
                .sparse(MessageDocuments.RECEIPT_KEYS)
                .on(MessageDocuments.DOSSIER)
                .on(MessageDocuments.CODE)
                .on(MessageDocuments.STATE, MessageDocuments.CREATED_AT)
                .on(MessageDocuments.STATE, ID)
                .on(MessageDocuments.CREATED_AT);
    }

    /** Stores a new message; false when the same occasion has made it before. */
    boolean insert(Message message) {
        try {
            mongo.insert(MessageDocuments.write(message), COLLECTION);
            return true;
        } catch (DuplicateKeyException alreadyThere) {
            return false;
        }
    }

    Optional<Message> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
                .map(MessageDocuments::read);
    }

    /** The message that a receipt tells of. */
    Optional<Message> of(Receipt receipt) {
        Query byPart = query(where(MessageDocuments.RECEIPT_KEYS).is(receipt.key())).limit(1);
        return read(byPart).stream().findFirst().or(() -> echoed(receipt));
    }

    /**
     * The one message to that recipient whose answer never came and whose id begins so; none when
     * there are two of them.
     */
    private Optional<Message> echoed(Receipt receipt) {
        Receipt.Echo echo = receipt.echo();
        if (echo == null) {
            return Optional.empty();
        }
        List<Message> candidates =
                read(
                                query(
                                                where(MessageDocuments.STATE)
                                                        .is(MessageState.UNKNOWN.name())
                                                        .and(MessageDocuments.RECIPIENT)
                                                        .in(echo.recipient()))
                                        .limit(ECHOED))
                        .stream()
                        .filter(message -> message.id().startsWith(echo.beginning()))
                        .filter(message -> mayBeWith(receipt.provider(), message))
                        .toList();
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private static boolean mayBeWith(String provider, Message message) {
        Handover taken = message.progress().handover();
        return taken == null || taken.provider().equals(provider);
    }

    /** Takes one step; false when somebody else has taken one since {@code before} was read. */
    boolean replace(Message before, Message after) {
        Query unchanged =
                query(
                        where("_id")
                                .is(before.id())
                                .and(MessageDocuments.VERSION)
                                .is(before.version()));
        return mongo.replace(unchanged, MessageDocuments.write(after), COLLECTION).getMatchedCount()
                == 1;
    }

    void remove(String id) {
        mongo.remove(query(where("_id").is(id)), COLLECTION);
    }

    /** The messages a sender has to act on, the most overdue first. */
    List<String> due(Instant now, int limit) {
        return due(where(MessageDocuments.STATE).ne(MessageState.SENT.name()), now, limit);
    }

    /** The messages whose receipts are late, the most overdue first. */
    List<String> late(Instant now, int limit) {
        return due(where(MessageDocuments.STATE).is(MessageState.SENT.name()), now, limit);
    }

    private List<String> due(Criteria those, Instant now, int limit) {
        Query due =
                query(those.and(MessageDocuments.DUE_AT).lte(now))
                        .with(Sort.by(MessageDocuments.DUE_AT))
                        .limit(limit);
        due.fields().include("_id");
        return mongo.find(due, Document.class, COLLECTION).stream()
                .map(document -> document.getString("_id"))
                .toList();
    }

    /** Since when the oldest queued message waits. */
    Optional<Instant> oldestQueued() {
        Query oldest =
                query(where(MessageDocuments.STATE).is(MessageState.QUEUED.name()))
                        .with(Sort.by(MessageDocuments.CREATED_AT))
                        .limit(1);
        return mongo.find(oldest, Document.class, COLLECTION).stream()
                .map(document -> document.getDate(MessageDocuments.CREATED_AT).toInstant())
                .findFirst();
    }

    /** Some of those, in the order of their ids, after the last one of the page before. */
    List<Message> page(Query those, String after, int size) {
        return read(those.addCriteria(where(ID).gt(after)).with(Sort.by(ID)).limit(size));
    }

    long count(MessageState state) {
        return count(query(where(MessageDocuments.STATE).is(state.name())));
    }

    List<Message> of(DossierId dossier) {
        return read(query(where(MessageDocuments.DOSSIER).is(dossier.toString())));
    }

    List<Message> read(Query query) {
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(MessageDocuments::read)
                .toList();
    }

    long count(Query query) {
        return mongo.count(query, COLLECTION);
    }
}
