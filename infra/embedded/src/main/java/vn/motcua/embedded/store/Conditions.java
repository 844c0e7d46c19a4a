package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A query taken apart: what each field must satisfy, all at once.
 *
 * @param fields the conditions on each field
 * @param alternatives lists of queries, of each of which one must hold
 * @param more whether there is a condition that no index knows
 */
record Conditions(
        Map<String, List<@Nullable Object>> fields,
        List<List<Document>> alternatives,
        boolean more) {

    static Conditions of(Document query) {
        var gathered = new Gathered();
        gathered.add(query);
        return new Conditions(gathered.fields, gathered.alternatives, gathered.more);
    }

    /** The fields whose values decide whether a document is sought; null when all may. */
    static @Nullable Set<String> read(Document query) {
        var conditions = of(query);
        return conditions.more || !conditions.alternatives.isEmpty()
                ? null
                : conditions.fields.keySet();
    }

    /** What the index of a field that may hold lists could use: one condition at a time. */
    List<Bounds> boundsOf(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(Bounds::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether bounds were found for every condition on the field, all of them exact. */
    boolean areExact(String field, List<Bounds> bounds) {
        return bounds.size() == fields.getOrDefault(field, List.of()).size()
                && bounds.stream().allMatch(Bounds::exact);
    }

    private static final class Gathered {

        private final Map<String, List<@Nullable Object>> fields = new LinkedHashMap<>();
        private final List<List<Document>> alternatives = new ArrayList<>();
        private boolean more;

        void add(Document query) {
            query.forEach((name, condition) -> {
                switch (name) {
                    case "$and" -> documents(condition).forEach(this::add);
                    case "$or" -> alternatives.add(documents(condition));
                    case "$comment" -> {}
                    default -> add(name, condition);
                }
            });
        }

        private void add(String name, @Nullable Object condition) {
            if (name.startsWith("$")) {
                more = true;
            } else {
                fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(condition);
            }
        }

        private static List<Document> documents(@Nullable Object list) {
            List<Document> documents = new ArrayList<>();
            if (list instanceof Collection<?> all) {
                all.forEach(one -> documents.add((Document) one));
            }
            return documents;
        }
    }
}
