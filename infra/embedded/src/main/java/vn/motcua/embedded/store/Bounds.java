package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where in an index the values are that a condition on one field allows.
 *
 * @param exact whether every value in there satisfies the condition; else documents must be asked
 */
record Bounds(List<Interval> intervals, boolean exact) {

    Bounds {
        intervals = List.copyOf(intervals);
    }

    /** Of a condition as it stands in a query; empty when an index cannot tell. */
    static Optional<Bounds> of(@Nullable Object condition) {
        if (BsonRegularExpression.isRegularExpression(condition)) {
            return ofRegex(condition);
        }
        if (condition instanceof Document document && isOperators(document)) {
            return document.entrySet().stream()
                    .map(Bounds::ofOperator)
                    .flatMap(Optional::stream)
                    .reduce(Bounds::and)
                    .map(all -> all.unlessSome(document));
        }
        return equal(condition);
    }

    /** Both, for fields that have one value in each document. */
    Bounds and(Bounds other) {
        List<Interval> common = new ArrayList<>();
        for (Interval mine : intervals) {
            for (Interval theirs : other.intervals) {
                Interval both = mine.and(theirs);
                if (both != null) {
                    common.add(both);
                }
            }
        }
        return new Bounds(common, exact && other.exact);
    }

    boolean isOneValue() {
        return intervals.size() == 1 && intervals.getFirst().single();
    }

    boolean areValues() {
        return intervals.stream().allMatch(Interval::single);
    }

    static boolean isOperators(Document document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
    }

    /** Of several operators, some of which gave no bounds: what they say must still be asked. */
    private Bounds unlessSome(Document operators) {
        boolean all = operators.entrySet().stream().allMatch(one -> ofOperator(one).isPresent());
        return all ? this : new Bounds(intervals, false);
    }

    private static Optional<Bounds> ofOperator(Map.Entry<String, Object> operator) {
        Object value = operator.getValue();
        return switch (operator.getKey()) {
            case "$eq" -> equal(value);
            case "$in" -> in(value);
            case "$gt" -> compared(value, false, null, false);
            case "$gte" -> compared(value, true, null, false);
            case "$lt" -> compared(null, false, value, false);
            case "$lte" -> compared(null, false, value, true);
            case "$exists" -> exists(value);
            case "$ne" -> other(value);
            default -> Optional.empty();
        };
    }

    private static Optional<Bounds> equal(@Nullable Object value) {
        return switch (value) {
            // Also what is missing; an index does not tell them apart, and a query need not.
            case null -> Optional.of(new Bounds(List.of(ofNothing()), false));
            case Collection<?> _ -> Optional.empty();
            case Document document ->
                    Optional.of(new Bounds(List.of(Interval.of(OrderedBytes.of(document))), false));
            case Object scalar ->
                    Optional.of(new Bounds(List.of(Interval.of(OrderedBytes.of(scalar))), true));
        };
    }

    /** Everything less and everything greater. */
    private static Optional<Bounds> other(@Nullable Object value) {
        if (value instanceof Map || value instanceof Collection) {
            return Optional.empty();
        }
        byte[] bytes = OrderedBytes.of(value);
        return Optional.of(
                new Bounds(
                        List.of(
                                Interval.between(OrderedBytes.lowest(), true, bytes, false),
                                Interval.between(bytes, false, OrderedBytes.highest(), true)),
                        value != null));
    }

    private static Optional<Bounds> in(@Nullable Object value) {
        if (!(value instanceof Collection<?> values)) {
            return Optional.empty();
        }
        List<Interval> all = new ArrayList<>();
        boolean exact = true;
        for (Object one : values) {
            Optional<Bounds> bounds =
                    BsonRegularExpression.isRegularExpression(one) ? Optional.empty() : equal(one);
            if (bounds.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(bounds.get().intervals());
            exact &= bounds.get().exact();
        }
        return Optional.of(new Bounds(distinct(all), exact));
    }

    private static List<Interval> distinct(List<Interval> values) {
        List<Interval> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparing(Interval::low, Arrays::compareUnsigned));
        List<Interval> distinct = new ArrayList<>();
        for (Interval one : sorted) {
            if (distinct.isEmpty() || !Arrays.equals(distinct.getLast().low(), one.low())) {
                distinct.add(one);
            }
        }
        return distinct;
    }

    /** A comparison knows values of its own type only. */
    private static Optional<Bounds> compared(
            @Nullable Object low, boolean withLow, @Nullable Object high, boolean withHigh) {
        Object value = low == null ? high : low;
        if (value == null || value instanceof Map || value instanceof Collection) {
            return Optional.empty();
        }
        byte[] type = OrderedBytes.typeOf(value);
        var interval =
                low == null
                        ? Interval.between(type, true, OrderedBytes.of(high), withHigh)
                        : Interval.between(OrderedBytes.of(low), withLow, type, true);
        return Optional.of(new Bounds(List.of(interval), true));
    }

    private static Optional<Bounds> exists(@Nullable Object value) {
        boolean wanted = !(Boolean.FALSE.equals(value) || Integer.valueOf(0).equals(value));
        // A null that is there and a field that is not have the same key.
        return wanted ? Optional.empty() : Optional.of(new Bounds(List.of(ofNothing()), false));
    }

    private static Optional<Bounds> ofRegex(@Nullable Object condition) {
        var regex = BsonRegularExpression.convertToRegularExpression(condition);
        return RegexBeginning.of(regex)
                .map(text ->
                        new Bounds(
                                List.of(Interval.beginning(OrderedBytes.beginningOf(text))),
                                false));
    }

    private static Interval ofNothing() {
        return Interval.of(new byte[] {OrderedBytes.NULL});
    }
}
