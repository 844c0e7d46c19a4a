package vn.motcua.processing.casework.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static vn.motcua.processing.casework.persistence.CaseDocuments.COLLECTION;
import static vn.motcua.processing.casework.persistence.CaseDocuments.ID;

import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import vn.motcua.processing.casework.FollowedCases;
import vn.motcua.processing.casework.RebuiltCases;
import vn.motcua.processing.departments.Departments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rebuilds into a collection of its own. */
final class MongoRebuiltCases implements RebuiltCases {

    private static final int PAGE = 500;

    private final MongoTemplate mongo;
    private final Departments departments;
    private final MongoFollowedCases rebuilt;

    MongoRebuiltCases(MongoTemplate mongo, Departments departments, MongoFollowedCases rebuilt) {
        this.mongo = mongo;
        this.departments = departments;
        this.rebuilt = rebuilt;
    }

    @Override
    public FollowedCases begin() {
        drop();
        return rebuilt;
    }

    @Override
    public void drop() {
        // The embedded store takes it for an error to drop what is not there.
        if (mongo.collectionExists(rebuilt.collection())) {
            mongo.dropCollection(rebuilt.collection());
        }
    }

    @Override
    public void forEachPage(Page page) throws InterruptedException {
        forEachPage(COLLECTION, page);
        forEachPage(
                rebuilt.collection(),
                ids -> {
                    List<String> missing = new ArrayList<>(ids);
                    missing.removeAll(known(ids));
                    page.take(missing);
                });
    }

    private void forEachPage(String collection, Page page) throws InterruptedException {
        String last = "";
        List<String> ids = ids(collection, last);
        while (!ids.isEmpty()) {
            page.take(ids);
            last = ids.getLast();
            ids = ids(collection, last);
        }
    }

    private List<String> ids(String collection, String after) {
        Query some = query(where(ID).gt(after)).with(Sort.by(ID)).limit(PAGE);
        some.fields().include(ID);
        return mongo.find(some, Document.class, collection).stream()
                .map(found -> found.getString(ID))
                .toList();
    }

    private Set<String> known(Collection<String> ids) {
        return new HashSet<>(documents(COLLECTION, ids).keySet());
    }

    @Override
    public Stored stored(Collection<String> ids) {
        return new StoredCases(
                mongo,
                departments,
                rebuilt.plan(),
                List.copyOf(ids),
                documents(COLLECTION, ids),
                () -> documents(rebuilt.collection(), ids));
    }

    private Map<String, Document> documents(String collection, Collection<String> ids) {
        Map<String, Document> documents = new HashMap<>();
        mongo.find(query(where(ID).in(ids)), Document.class, collection)
                .forEach(found -> documents.put(found.getString(ID), found));
        return documents;
    }
}
