package vn.motcua.platform.position;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The positions of one consumer group, one document for each partition. */
public final class Positions {

    static final String COLLECTION = "consumerPositions";

    private static final String ID = "_id";
    private static final String NEXT = "next";
    private static final String REREAD_UNTIL = "rereadUntil";

    private final MongoTemplate mongo;
    private final String group;

    Positions(MongoTemplate mongo, String group) {
        this.mongo = mongo;
        this.group = group;
    }

    /** Whether each partition has been handled up to that offset. */
    public boolean reach(Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, Position> stored = of(offsets.keySet());
        return offsets.entrySet().stream()
                .allMatch(one -> {
                    Long next = stored.getOrDefault(one.getKey(), Position.NONE).next();
                    return one.getValue() <= (next == null ? 0 : next);
                });
    }

    /** Of each of these partitions. */
    Map<TopicPartition, Position> of(Collection<TopicPartition> partitions) {
        var ids = query(where(ID).in(partitions.stream().map(this::id).toList()));
        Map<String, Position> stored = new HashMap<>();
        for (Document document : mongo.find(ids, Document.class, COLLECTION)) {
            stored.put(document.getString(ID), read(document));
        }
        Map<TopicPartition, Position> positions = new HashMap<>();
        partitions.forEach(one -> positions.put(one, stored.getOrDefault(id(one), Position.NONE)));
        return positions;
    }

    /** Keeps how far each of these partitions has been handled. */
    void keep(Map<TopicPartition, Long> next) {
        if (next.isEmpty()) {
            return;
        }
        var bulk = mongo.bulkOps(BulkMode.UNORDERED, COLLECTION);
        next.forEach((partition, offset) ->
                bulk.upsert(query(where(ID).is(id(partition))), Update.update(NEXT, offset)));
        bulk.execute();
    }

    /** Keeps below which offset records were handled once before. */
    void keepReread(TopicPartition partition, long until) {
        mongo.upsert(
                query(where(ID).is(id(partition))), Update.update(REREAD_UNTIL, until), COLLECTION);
    }

    /** Forgets a position that means nothing any more, unless it has moved since it was read. */
    void forget(TopicPartition partition, Position seen) {
        mongo.updateFirst(
                query(where(ID).is(id(partition)).and(NEXT).is(seen.next())),
                new Update().unset(NEXT),
                COLLECTION);
    }

    private String id(TopicPartition partition) {
        return group + "/" + partition;
    }

    private static Position read(Document document) {
        @Nullable Number until = document.get(REREAD_UNTIL, Number.class);
        @Nullable Number next = document.get(NEXT, Number.class);
        return new Position(
                next == null ? null : next.longValue(), until == null ? 0 : until.longValue());
    }
}
