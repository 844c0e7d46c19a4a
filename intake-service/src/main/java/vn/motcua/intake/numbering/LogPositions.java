package vn.motcua.intake.numbering;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;

/**
 * How far the log has been read, kept in the store with what was read: a store that comes back
 * older reads again from its own older position. A topic made anew is another one.
 */
@Component
final class LogPositions {

    private static final String COLLECTION = "logPositions";
    private static final String NEXT = "next";

    private final MongoTemplate mongo;

    LogPositions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The next offset of each partition that was read. */
    Map<Integer, Long> read(Uuid topic) {
        Map<Integer, Long> positions = new HashMap<>();
        Document stored = mongo.findById(topic.toString(), Document.class, COLLECTION);
        if (stored != null) {
            stored.get(NEXT, Document.class)
                    .forEach((partition, next) ->
                            positions.put(Integer.valueOf(partition), ((Number) next).longValue()));
        }
        return positions;
    }

    /** Keeps the next offsets; what they lead past must be in the store. */
    void keep(Uuid topic, Map<TopicPartition, OffsetAndMetadata> next) {
        var update = new Update();
        next.forEach((partition, offset) ->
                update.set(NEXT + "." + partition.partition(), offset.offset()));
        mongo.upsert(query(where("_id").is(topic.toString())), update, COLLECTION);
    }
}
