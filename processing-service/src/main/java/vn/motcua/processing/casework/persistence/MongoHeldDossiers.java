package vn.motcua.processing.casework.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

import vn.motcua.platform.messaging.HeldDossiers;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Remembers held dossiers per consumer group. */
final class MongoHeldDossiers implements HeldDossiers {

    static final String COLLECTION = "heldDossiers";

    private static final String ID = "_id";
    private static final String REASON = "reason";
    private static final String SINCE = "since";
    private static final String LETTERS = "letters";

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
        return mongo.exists(query(where(ID).is(id(key))), COLLECTION);
    }

    @Override
    public void hold(String key, String reason) {
        var one =
                new Update()
                        .setOnInsert(REASON, reason)
                        .setOnInsert(SINCE, clock.instant())
                        .inc(LETTERS, 1);
        mongo.upsert(query(where(ID).is(id(key))), one, COLLECTION);
    }

    @Override
    public List<Held> all() {
        var ours = where(ID).regex("^" + Pattern.quote(group + "/"));
        return mongo.find(query(ours).with(Sort.by(ID)), Document.class, COLLECTION).stream()
                .map(this::read)
                .sorted(Comparator.comparing(Held::since))
                .toList();
    }

    @Override
    public void release(Held seen) {
        // Those held by an earlier build say nothing of how many letters they had.
        Long letters = seen.letters() == 0 ? null : seen.letters();
        mongo.remove(query(where(ID).is(id(seen.key())).and(LETTERS).is(letters)), COLLECTION);
    }

    private Held read(Document document) {
        Number letters = document.get(LETTERS, Number.class);
        return new Held(
                document.getString(ID).substring(group.length() + 1),
                document.getString(REASON),
                document.getDate(SINCE).toInstant(),
                letters == null ? 0 : letters.longValue());
    }

    private String id(String key) {
        return group + "/" + key;
    }
}
