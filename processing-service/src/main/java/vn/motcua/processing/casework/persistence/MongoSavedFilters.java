package vn.motcua.processing.casework.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

import vn.motcua.processing.casework.SavedFilter;
import vn.motcua.processing.casework.SavedFilters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One document per person, written only as it was read: the limit holds whoever writes at once. */
record MongoSavedFilters(MongoTemplate mongo) implements SavedFilters {

    static final String COLLECTION = "savedFilters";

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String FILTERS = "filters";
    private static final String NAME = "name";
    private static final String CONTENT = "content";
    private static final int ATTEMPTS = 20;

    @Override
    public List<SavedFilter> of(String owner) {
        return read(stored(owner));
    }

    @Override
    public boolean put(String owner, SavedFilter filter) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document stored = stored(owner);
            List<SavedFilter> all = new ArrayList<>(read(stored));
            all.removeIf(one -> one.name().equals(filter.name()));
            if (all.size() >= LIMIT) {
                return false;
            }
            all.add(filter);
            if (write(owner, stored, all)) {
                return true;
            }
        }
        throw new OptimisticLockingFailureException("Saved filters change all the time");
    }

    @Override
    public boolean remove(String owner, String name) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document stored = stored(owner);
            List<SavedFilter> all = new ArrayList<>(read(stored));
            if (!all.removeIf(one -> one.name().equals(name))) {
                return false;
            }
            if (write(owner, stored, all)) {
                return true;
            }
        }
        throw new OptimisticLockingFailureException("Saved filters change all the time");
    }

    private Document stored(String owner) {
        Document found = mongo.findById(owner, Document.class, COLLECTION);
        return found == null ? new Document(VERSION, 0L) : found;
    }

    private static List<SavedFilter> read(Document stored) {
        return stored.getList(FILTERS, Document.class, List.of()).stream()
                .map(one -> new SavedFilter(one.getString(NAME), one.getString(CONTENT)))
                .toList();
    }

    private boolean write(String owner, Document read, List<SavedFilter> all) {
        List<Document> filters =
                all.stream()
                        .sorted(Comparator.comparing(SavedFilter::name))
                        .map(one -> new Document(NAME, one.name()).append(CONTENT, one.content()))
                        .toList();
        long version = read.get(VERSION, Number.class).longValue();
        if (version == 0) {
            return insert(new Document(ID, owner).append(VERSION, 1L).append(FILTERS, filters));
        }
        Criteria asRead = where(ID).is(owner).and(VERSION).is(version);
        var update = new Update().set(FILTERS, filters).inc(VERSION, 1L);
        return mongo.updateFirst(query(asRead), update, COLLECTION).getModifiedCount() == 1;
    }

    private boolean insert(Document first) {
        try {
            mongo.insert(first, COLLECTION);
            return true;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }
}
