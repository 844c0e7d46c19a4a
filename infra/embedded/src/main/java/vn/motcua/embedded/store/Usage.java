package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Which indexes answered queries, and which queries searched a whole collection for lack of one.
 */
final class Usage {

    private static final int SHAPES = 500;

    private final Map<String, LongAdder> indexes = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> searches = new ConcurrentHashMap<>();
    private final LongAdder searched = new LongAdder();

    void used(String collection, String index) {
        indexes.computeIfAbsent(collection + " " + index, _ -> new LongAdder()).increment();
    }

    void searched(String collection, Document filter, boolean sorted) {
        searched.increment();
        String shape = collection + " " + shape(filter) + (sorted ? " sorted" : "");
        if (searches.size() < SHAPES || searches.containsKey(shape)) {
            searches.computeIfAbsent(shape, _ -> new LongAdder()).increment();
        }
    }

    /** A whole collection was asked for, and read. */
    void readWhole(String collection) {
        used(collection, "(whole)");
    }

    long searches() {
        return searched.sum();
    }

    Map<String, Long> byIndex() {
        return counted(indexes);
    }

    /** By collection and the fields asked for, without the values. */
    Map<String, Long> byShape() {
        return counted(searches);
    }

    private static Map<String, Long> counted(Map<String, LongAdder> adders) {
        Map<String, Long> counts = new TreeMap<>();
        adders.forEach((name, adder) -> counts.put(name, adder.sum()));
        return counts;
    }

    private static String shape(Document filter) {
        return filter.entrySet().stream()
                .map(one -> one.getKey() + shape(one.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String shape(Object value) {
        return switch (value) {
            case null -> "";
            case Document document -> shape(document);
            case Collection<?> list when list.stream().allMatch(Document.class::isInstance) ->
                    list.stream()
                            .map(Usage::shape)
                            .distinct()
                            .collect(Collectors.joining("|", "[", "]"));
            case Object _ -> "";
        };
    }
}
