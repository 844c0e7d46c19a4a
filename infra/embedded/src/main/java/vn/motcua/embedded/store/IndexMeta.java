package vn.motcua.embedded.store;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;

import java.util.List;

/**
 * What is kept of an index beside its keys.
 *
 * @param id what its keys begin with
 * @param isBuilt false while the documents that were there before it are still being entered
 */
record IndexMeta(
        int collection,
        String name,
        int id,
        List<IndexKey> keys,
        boolean unique,
        boolean sparse,
        boolean isBuilt,
        boolean multikey) {

    IndexMeta built() {
        return new IndexMeta(collection, name, id, keys, unique, sparse, true, multikey);
    }

    IndexMeta withMultikey(boolean lists) {
        return new IndexMeta(collection, name, id, keys, unique, sparse, isBuilt, lists);
    }

    /** As in MongoDB's words: 1 for a rising key, -1 for a falling one. */
    static Document fields(List<IndexKey> keys) {
        var fields = new Document();
        keys.forEach(key -> fields.put(key.getKey(), key.isAscending() ? 1 : -1));
        return fields;
    }

    Document write() {
        return new Document("id", id)
                .append("keys", fields(keys))
                .append("unique", unique)
                .append("sparse", sparse)
                .append("built", isBuilt)
                .append("multikey", multikey);
    }

    static int idOf(Document stored) {
        return (Integer) requireNonNull(stored.get("id"));
    }

    private static boolean is(String name, Document stored) {
        return Boolean.TRUE.equals(stored.get(name));
    }

    static IndexMeta read(int collection, String name, Document stored) {
        var fields = (Document) requireNonNull(stored.get("keys"));
        return new IndexMeta(
                collection,
                name,
                idOf(stored),
                fields.entrySet().stream()
                        .map(key -> new IndexKey(key.getKey(), key.getValue().equals(1)))
                        .toList(),
                is("unique", stored),
                is("sparse", stored),
                is("built", stored),
                is("multikey", stored));
    }
}
