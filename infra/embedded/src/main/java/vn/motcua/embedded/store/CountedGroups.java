package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * How many documents have each of some values in a field, where the query names those values: an
 * index can count each.
 *
 * @param counted the field of the answer that the count stands in
 */
record CountedGroups(Sought sought, String field, String counted, List<Object> values) {

    /** Of an aggregation's last stage; null when it is something else. */
    static @Nullable CountedGroups of(List<Document> rest, Sought sought) {
        if (rest.size() != 1
                || sought.skip() != 0
                || sought.limit() != 0
                || !(rest.getFirst().get("$group") instanceof Document group)
                || group.size() != 2
                || !(group.get("_id") instanceof String path)
                || !path.startsWith("$")) {
            return null;
        }
        String counted =
                group.keySet().stream()
                        .filter(name -> !name.equals("_id") && Pipeline.isOneEach(group.get(name)))
                        .findFirst()
                        .orElse(null);
        List<Object> values = values(sought.filter(), path.substring(1));
        return counted == null || values.isEmpty()
                ? null
                : new CountedGroups(sought, path.substring(1), counted, values);
    }

    boolean areInIndex(RocksCollection collection) {
        return collection.countsByIndex(having(values.getFirst()));
    }

    List<Document> count(RocksCollection collection, View view) {
        List<Document> groups = new ArrayList<>();
        for (Object value : values) {
            long count = collection.count(having(value), view);
            if (count > 0) {
                groups.add(new Document("_id", value).append(counted, Math.toIntExact(count)));
            }
        }
        return groups;
    }

    private Sought having(Object value) {
        var filter = new Document("$and", List.of(sought.filter(), new Document(field, value)));
        return Sought.all(filter);
    }

    /** The texts that a query allows in a field, in their order. */
    private static List<Object> values(Document filter, String field) {
        var texts = new TreeSet<String>();
        for (Object condition : Conditions.of(filter).fields().getOrDefault(field, List.of())) {
            if (condition instanceof Document operators
                    && operators.size() == 1
                    && operators.get("$in") instanceof Collection<?> list
                    && list.stream().allMatch(String.class::isInstance)) {
                list.forEach(one -> texts.add((String) one));
            }
        }
        return List.copyOf(texts);
    }
}
