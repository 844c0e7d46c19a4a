package vn.motcua.platform.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static java.util.Objects.requireNonNull;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import vn.motcua.platform.mongo.Indexes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents of one collection of which something waits to be published. An index holds these
 * and no others, the oldest first; they are read and changed by their ids alone, so that one which
 * is in the index and nowhere else is noticed.
 */
public class WaitingDocuments {

    private static final Logger log = LoggerFactory.getLogger(WaitingDocuments.class);
    private static final Date EVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

    private final MongoTemplate mongo;
    private final String collection;

    public WaitingDocuments(MongoTemplate mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    void declareIndex() {
        // Not with the id behind it: every document has one, and then none would be left out.
        new Indexes(mongo, collection).sparse(OutboxDocuments.UNPUBLISHED_SINCE);
    }

    /** Since when the oldest message that is not out waits. */
    Optional<Instant> oldest() {
        return Optional.ofNullable(mongo.findOne(listed(EVER, 1), Document.class, collection))
                .map(found -> found.getDate(OutboxDocuments.UNPUBLISHED_SINCE).toInstant());
    }

    /** The ids of documents that wait since a moment or longer, the oldest first. */
    List<Object> waiting(Instant since, int limit) {
        Query waiting = listed(Date.from(since), limit);
        return mongo.find(waiting, Document.class, collection).stream()
                .map(WaitingDocuments::idOf)
                .toList();
    }

    /** What documents that are listed as waiting have to publish. */
    Found read(List<Object> ids) {
        List<Outgoing> outgoing = new ArrayList<>(ids.size());
        List<Stuck> stuck = new ArrayList<>();
        Map<Object, Document> documents = byId(ids, stuck);
        for (Map.Entry<Object, Document> document : documents.entrySet()) {
            try {
                outgoing.add(OutboxDocuments.outgoing(document.getValue()));
            } catch (RuntimeException unreadable) {
                stuck.add(new Stuck(document.getKey(), StuckReason.UNREADABLE, unreadable));
            }
        }
        return new Found(outgoing, stuck);
    }

    /**
     * Records how far documents were published.
     *
     * @return those that could not be changed
     */
    List<Stuck> advance(List<Advance> advances) {
        if (advances.isEmpty()) {
            return List.of();
        }
        var changes = mongo.bulkOps(BulkMode.UNORDERED, collection);
        advances.forEach(one -> changes.updateOne(query(filter(one)), update(one)));
        try {
            if (changes.execute().getMatchedCount() == advances.size()) {
                return List.of();
            }
        } catch (DataAccessException refused) {
            throwIfAway(refused);
            log.warn("Not all that was published could be recorded at once", refused);
        }
        return advanceOneByOne(advances);
    }

    /** Some have grown meanwhile, and some may not be there: which, only looking tells. */
    private List<Stuck> advanceOneByOne(List<Advance> advances) {
        List<Stuck> stuck = new ArrayList<>();
        Map<Object, Document> found =
                byId(advances.stream().map(Advance::documentId).toList(), stuck);
        for (Advance one : advances) {
            Document document = found.get(one.documentId());
            if (document != null && isBehind(document, one)) {
                pull(one).ifPresent(stuck::add);
            }
        }
        return stuck;
    }

    private Optional<Stuck> pull(Advance one) {
        var partly = new Advance(one.documentId(), one.through(), false);
        try {
            long matched =
                    mongo.updateFirst(query(filter(partly)), update(partly), collection)
                            .getMatchedCount();
            return matched > 0
                    ? Optional.empty()
                    : Optional.of(new Stuck(one.documentId(), StuckReason.LOST, null));
        } catch (DataAccessException refused) {
            throwIfAway(refused);
            return Optional.of(new Stuck(one.documentId(), StuckReason.UNRECORDED, refused));
        }
    }

    /** The documents with these ids; those without one, or that cannot be read, are stuck. */
    private Map<Object, Document> byId(List<Object> ids, List<Stuck> stuck) {
        Query sought = query(where("_id").in(ids));
        sought.fields().include(OutboxDocuments.OUTBOX, OutboxDocuments.PENDING);
        Map<Object, Document> documents = new LinkedHashMap<>();
        try {
            mongo.find(sought, Document.class, collection)
                    .forEach(found -> documents.put(idOf(found), found));
        } catch (DataAccessException unreadable) {
            throwIfAway(unreadable);
            if (ids.size() == 1) {
                stuck.add(new Stuck(ids.getFirst(), StuckReason.UNREADABLE, unreadable));
                return documents;
            }
            ids.forEach(id -> documents.putAll(byId(List.of(id), stuck)));
            return documents;
        }
        ids.stream()
                .filter(id -> !documents.containsKey(id))
                .forEach(id -> stuck.add(new Stuck(id, StuckReason.LOST, null)));
        return documents;
    }

    /** The store itself is in trouble, or the relay is being stopped: no document's fault. */
    private static void throwIfAway(DataAccessException failed) {
        if (Thread.currentThread().isInterrupted()
                || failed instanceof DataAccessResourceFailureException
                || failed instanceof TransientDataAccessException) {
            throw failed;
        }
    }

    private static boolean isBehind(Document document, Advance one) {
        return document.getList(OutboxDocuments.PENDING, Number.class).stream()
                .anyMatch(position -> position.longValue() <= one.through());
    }

    private static Criteria filter(Advance one) {
        Criteria itself = where("_id").is(one.documentId());
        return one.all() ? itself.and(OutboxDocuments.PENDING).not().gt(one.through()) : itself;
    }

    private static Update update(Advance one) {
        return one.all()
                ? new Update()
                        .set(OutboxDocuments.PENDING, List.of())
                        .unset(OutboxDocuments.UNPUBLISHED_SINCE)
                : new Update().pull(OutboxDocuments.PENDING, new Document("$lte", one.through()));
    }

    private static Query listed(Date since, int limit) {
        Query listed =
                query(where(OutboxDocuments.UNPUBLISHED_SINCE).lte(since))
                        .with(Sort.by(OutboxDocuments.UNPUBLISHED_SINCE))
                        .limit(limit);
        listed.fields().include(OutboxDocuments.UNPUBLISHED_SINCE);
        return listed;
    }

    private static Object idOf(Document document) {
        return requireNonNull(document.get("_id"), "_id");
    }

    /** Documents as they were read. */
    record Found(List<Outgoing> outgoing, List<Stuck> stuck) {}

    /** A document that stands in its own way. */
    record Stuck(Object documentId, StuckReason reason, @Nullable Throwable cause) {}

    /**
     * How far a document was published.
     *
     * @param all whether nothing after it was known to wait
     */
    record Advance(Object documentId, long through, boolean all) {}
}
