package vn.motcua.platform.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.IndexInfo;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a build left behind that did not know {@code unpublishedSince}: documents with something
 * pending that no sweep would find, and the index it swept by. They are searched for once, and
 * again after that build has run, which shows by its index.
 */
final class EarlierOutboxes {

    private static final Logger log = LoggerFactory.getLogger(EarlierOutboxes.class);
    private static final String MARKS = "outboxes";
    private static final String INDEX = OutboxDocuments.PENDING + "_1";
    private static final String WRITTEN_AT = "writtenAt";

    private final MongoTemplate mongo;
    private final String collection;

    EarlierOutboxes(MongoTemplate mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /** Lists what they have pending. Cut off, it is done again. */
    void takeOver() {
        boolean indexed =
                mongo.indexOps(collection).getIndexInfo().stream()
                        .map(IndexInfo::getName)
                        .anyMatch(INDEX::equals);
        if (!indexed && mongo.findById(collection, Document.class, MARKS) != null) {
            return;
        }
        if (mongo.estimatedCount(collection) > 0) {
            listAll();
        }
        mongo.save(new Document("_id", collection), MARKS);
        if (indexed) {
            mongo.indexOps(collection).dropIndex(INDEX);
        }
    }

    private void listAll() {
        Query unlisted =
                query(
                        where(OutboxDocuments.PENDING)
                                .gt(0)
                                .and(OutboxDocuments.UNPUBLISHED_SINCE)
                                .exists(false));
        unlisted.fields().include(WRITTEN_AT);
        try (Stream<Document> found = mongo.stream(unlisted, Document.class, collection)) {
            long listed = found.filter(this::list).count();
            if (listed > 0) {
                log.info("{} documents of an earlier build wait to be published", listed);
            }
        }
    }

    private boolean list(Document document) {
        Object id = Objects.requireNonNull(document.get("_id"), "_id");
        Date since = document.get(WRITTEN_AT, Date.from(Instant.EPOCH));
        var pending = query(where("_id").is(id).and(OutboxDocuments.PENDING).gt(0));
        var listing = new Update().min(OutboxDocuments.UNPUBLISHED_SINCE, since);
        boolean listed = mongo.updateFirst(pending, listing, collection).getMatchedCount() > 0;
        if (!listed) {
            log.error("Document {} has something pending, but is not found by its id", id);
        }
        return listed;
    }
}
