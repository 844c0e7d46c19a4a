package vn.motcua.intake;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a store held at a moment, to be put back later: a backup, or a disk that lied. */
public final class StoreCopy {

    private final Map<String, List<Document>> collections = new HashMap<>();

    private StoreCopy() {}

    public static StoreCopy of(MongoTemplate mongo) {
        var copy = new StoreCopy();
        for (String name : mongo.getCollectionNames()) {
            copy.collections.put(name, mongo.findAll(Document.class, name));
        }
        return copy;
    }

    /** Makes the store what it was. Indexes stay. */
    public void putBack(MongoTemplate mongo) {
        for (String name : mongo.getCollectionNames()) {
            mongo.remove(new Query(), name);
            List<Document> held = collections.getOrDefault(name, List.of());
            if (!held.isEmpty()) {
                mongo.insert(held, name);
            }
        }
    }
}
