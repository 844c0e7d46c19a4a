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

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Writes the views' documents. */
@Component
final class ViewWriter {

    static final String PROGRESS = "progress";
    private static final String POSITIONS = "positions";
    private static final FindAndReplaceOptions UPSERT = FindAndReplaceOptions.options().upsert();

    private final MongoTemplate mongo;

    ViewWriter(MongoTemplate mongo) {
        this.mongo = mongo;
        new Indexes(mongo, ViewFields.TOTALS)
                .on(ViewFields.AGENCY, ViewFields.DAY)
                .on(ViewFields.DAY);
        new Indexes(mongo, ViewFields.DOSSIERS)
                .on(ViewFields.AGENCY, ViewFields.RECEIVED_DAY)
                .on(ViewFields.RECEIVED_DAY)
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

    void keep(Map<TopicPartition, Long> positions) {
        replace(
                POSITIONS,
                positions.entrySet().stream()
                        .map(entry ->
                                new Document(ViewFields.ID, entry.getKey().toString())
                                        .append("topic", entry.getKey().topic())
                                        .append("partition", entry.getKey().partition())
                                        .append("next", entry.getValue()))
                        .toList());
    }

    Map<TopicPartition, Long> positions() {
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (Document document : mongo.findAll(Document.class, POSITIONS)) {
            positions.put(
                    new TopicPartition(
                            document.getString("topic"), document.getInteger("partition")),
                    document.getLong("next"));
        }
        return positions;
    }
}
