package vn.motcua.embedded.store;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is kept of an index beside its keys.
 *
 * @param id what its keys begin with
 * @param isBuilt false while the documents that were there before it are still being entered
 * @param lists the fields that are a list in some document
 */
record IndexMeta(
        int collection,
        String name,
        int id,
        List<IndexKey> keys,
        boolean unique,
        boolean sparse,
        boolean isBuilt,
        Set<String> lists) {

    IndexMeta {
        keys = List.copyOf(keys);
        lists = Set.copyOf(lists);
    }

    IndexMeta built() {
        return new IndexMeta(collection, name, id, keys, unique, sparse, true, lists);
    }

    IndexMeta withLists(Set<String> fields) {
        return new IndexMeta(collection, name, id, keys, unique, sparse, isBuilt, fields);
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
                .append("lists", List.copyOf(lists));
    }

    static int idOf(Document stored) {
        return (Integer) requireNonNull(stored.get("id"));
    }

    private static Set<String> lists(Document stored) {
        var fields = (Collection<?>) requireNonNull(stored.get("lists"));
        return fields.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
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
                lists(stored));
    }
}
