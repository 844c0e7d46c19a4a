package vn.motcua.reporting.view;

import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.platform.mongo.Indexes;
import vn.motcua.reporting.ledger.Generation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Writes the views' documents. */
@Component
final class ViewWriter {

    static final String PROGRESS = "progress";
    static final String POSITIONS = "positions";

    /** In {@link #PROGRESS} and {@link #POSITIONS}: the topic a document speaks of. */
    static final String TOPIC = "topic";

    private static final String FORMAT_FIELD = "format";

    /** Rises with the form of the documents: what was copied in another form is read again. */
    private static final int FORMAT = 4;

    private static final FindAndReplaceOptions UPSERT = FindAndReplaceOptions.options().upsert();

    private final MongoTemplate mongo;

    ViewWriter(MongoTemplate mongo) {
        this.mongo = mongo;
        new Indexes(mongo, ViewFields.CLOSED_DOSSIERS).on(ViewFields.CLOSING, ViewFields.AGENCY);
        new Indexes(mongo, PROGRESS).on(TOPIC);
        new Indexes(mongo, POSITIONS).on(TOPIC).on(FORMAT_FIELD);
    }

    /** Makes the indexes a generation's views are asked by. */
    void prepare(Generation generation) {
        new Indexes(mongo, generation.named(ViewFields.TOTALS))
                .on(ViewFields.AGENCY, ViewFields.DAY)
                .on(ViewFields.DAY);
        new Indexes(mongo, generation.named(ViewFields.DOSSIERS))
                .on(ViewFields.AGENCY, ViewFields.BEGUN_DAY)
                .on(ViewFields.BEGUN_DAY)
                .on(ViewFields.CLOSED_DAY);
    }

    /** Puts each document in the place of the one with its id. */
    void replace(String collection, Collection<Document> documents) {
        if (documents.isEmpty()) {
            return;
        }
        BulkOperations bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, collection);
        for (Document document : documents) {
            bulk.replaceOne(
                    Query.query(Criteria.where(ViewFields.ID).is(document.get(ViewFields.ID))),
                    document,
                    UPSERT);
        }
        bulk.execute();
    }

    /** Keeps how far each partition has been copied. */
    void keep(Map<TopicPartition, Long> positions) {
        replace(
                POSITIONS,
                positions.entrySet().stream()
                        .map(entry ->
                                new Document(ViewFields.ID, entry.getKey().toString())
                                        .append(TOPIC, entry.getKey().topic())
                                        .append("partition", entry.getKey().partition())
                                        .append("next", entry.getValue())
                                        .append(FORMAT_FIELD, FORMAT))
                        .toList());
    }

    Map<TopicPartition, Long> positions() {
        Map<TopicPartition, Long> positions = new HashMap<>();
        Query current = Query.query(Criteria.where(FORMAT_FIELD).is(FORMAT));
        for (Document document : mongo.find(current, Document.class, POSITIONS)) {
            positions.put(
                    new TopicPartition(document.getString(TOPIC), document.getInteger("partition")),
                    document.getLong("next"));
        }
        return positions;
    }
}
