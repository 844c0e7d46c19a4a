package vn.motcua.processing.casework.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

import vn.motcua.processing.casework.HeldDossiers;

import java.time.InstantSource;

/** Remembers held dossiers per consumer group; to release one, its document is deleted. */
final class MongoHeldDossiers implements HeldDossiers {

    static final String COLLECTION = "heldDossiers";

    private final MongoTemplate mongo;
    private final String group;
    private final InstantSource clock;

    MongoHeldDossiers(MongoTemplate mongo, String group, InstantSource clock) {
        this.mongo = mongo;
        this.group = group;
        this.clock = clock;
    }

    @Override
    public boolean holds(String key) {
        return mongo.exists(query(where("_id").is(id(key))), COLLECTION);
    }

    @Override
    public void hold(String key, String reason) {
        var first =
                new Update().setOnInsert("reason", reason).setOnInsert("since", clock.instant());
        mongo.upsert(query(where("_id").is(id(key))), first, COLLECTION);
    }

    private String id(String key) {
        return group + "/" + key;
    }
}
