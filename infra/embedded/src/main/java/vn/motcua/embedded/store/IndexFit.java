package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one index can do for one query.
 *
 * @param score the more, the better; none when it cannot be used
 */
record IndexFit(Plan.Walk walk, int score, boolean isSelective) {

    /** Values multiplied out of several lists of them, at most. */
    private static final int MOST_RANGES = 400;

    private static final int ONE_VALUE = 10;
    private static final int SOME_VALUES = 8;
    private static final int AN_INTERVAL = 5;
    private static final int ALL_BUT_ONE = 1;
    private static final int ONE_DOCUMENT = 100;
    private static final int IN_ORDER = 4;
    private static final int IN_ORDER_AND_ENOUGH = 7;

    static IndexFit of(StoredIndex index, Conditions conditions, Sorting sorting, boolean limited) {
        return new Fitting(index, conditions, sorting).fit(limited);
    }

    private static final class Fitting {

        private final StoredIndex index;
        private final List<IndexKey> keys;
        private final Conditions conditions;
        private final Sorting sorting;
        private final List<byte[]> prefixes = new ArrayList<>();
        private final List<Range> ranges = new ArrayList<>();
        private final Set<String> fixed = new HashSet<>();
        private final Set<String> used = new HashSet<>();
        private boolean exact = true;
        private int score;

        /** How many keys at the beginning have known values, and the first that has several. */
        private int known;

        private int several = -1;

        Fitting(StoredIndex index, Conditions conditions, Sorting sorting) {
            this.index = index;
            this.keys = index.getKeys();
            this.conditions = conditions;
            this.sorting = sorting;
            prefixes.add(index.prefix());
        }

        IndexFit fit(boolean limited) {
            follow();
            boolean bounded = !used.isEmpty();
            boolean usable = !index.leavesOutWhatHasNone() || bounded;
            var order = order();
            if (order.serves() && !sorting.isNone()) {
                score += limited ? IN_ORDER_AND_ENOUGH : bounded ? IN_ORDER : 0;
            }
            if (known == keys.size() && several < 0 && index.isUnique()) {
                score += ONE_DOCUMENT;
            }
            ranges.sort((one, other) -> Arrays.compareUnsigned(one.from(), other.from()));
            var walk =
                    new Plan.Walk(
                            index,
                            List.copyOf(ranges),
                            isExact(),
                            order.serves(),
                            order.falling(),
                            index.isUnique() && known == keys.size(),
                            order.merged() && ranges.size() > 1);
            return new IndexFit(walk, usable ? score : 0, usable && bounded);
        }

        private void follow() {
            for (IndexKey key : keys) {
                Bounds bounds = bounds(key.getKey());
                if (bounds == null || excludesMissing(bounds)) {
                    break;
                }
                used.add(key.getKey());
                List<Interval> intervals = directed(bounds, key);
                if (bounds.areValues() && prefixes.size() * intervals.size() <= MOST_RANGES) {
                    take(key, bounds, intervals);
                } else {
                    score += intervals.size() == 1 ? AN_INTERVAL : ALL_BUT_ONE;
                    prefixes.forEach(
                            prefix -> intervals.forEach(one -> ranges.add(Range.of(prefix, one))));
                    return;
                }
            }
            prefixes.forEach(prefix -> ranges.add(Range.of(prefix)));
        }

        private void take(IndexKey key, Bounds bounds, List<Interval> intervals) {
            if (bounds.isOneValue()) {
                score += ONE_VALUE;
                if (!index.hasLists(key.getKey())) {
                    fixed.add(key.getKey());
                }
            } else {
                several = several < 0 ? known : several;
                score += SOME_VALUES;
            }
            List<byte[]> longer = new ArrayList<>();
            for (byte[] prefix : prefixes) {
                intervals.forEach(one -> longer.add(Bytes.concat(prefix, one.low())));
            }
            prefixes.clear();
            prefixes.addAll(longer);
            known++;
        }

        /** A sparse index has no entry for documents without any of its fields. */
        private boolean excludesMissing(Bounds bounds) {
            return index.leavesOutWhatHasNone()
                    && bounds.intervals().stream()
                            .anyMatch(one -> one.low()[0] <= OrderedBytes.NULL);
        }

        private @Nullable Bounds bounds(String field) {
            List<Bounds> all = conditions.boundsOf(field);
            if (all.isEmpty()) {
                return null;
            }
            exact &= conditions.areExact(field, all);
            if (!index.hasLists(field)) {
                return all.stream().reduce(Bounds::and).orElseThrow();
            }
            // Different elements of a list may satisfy different conditions.
            exact &= all.size() == 1 && all.getFirst().areValues();
            return all.getFirst();
        }

        private static List<Interval> directed(Bounds bounds, IndexKey key) {
            return key.isAscending()
                    ? bounds.intervals()
                    : bounds.intervals().stream().map(Interval::falling).toList();
        }

        private boolean isExact() {
            return exact
                    && !conditions.more()
                    && conditions.alternatives().isEmpty()
                    && used.containsAll(conditions.fields().keySet());
        }

        private Order order() {
            Sorting left = sorting.without(fixed);
            if (left.isNone()) {
                return new Order(true, false, false);
            }
            if (left.fields().stream().anyMatch(field -> index.hasLists(field.name()))) {
                return Order.ANOTHER;
            }
            Order within = order(left, known, true);
            if (within.serves() || several < 0) {
                return within;
            }
            return order(left, several, false);
        }

        /** Whether the keys from one on are the fields to sort by, all rising or all falling. */
        private Order order(Sorting left, int first, boolean merged) {
            int at = first;
            Boolean falling = null;
            for (Sorting.Field field : left.fields()) {
                while (at < keys.size() && fixed.contains(keys.get(at).getKey())) {
                    at++;
                }
                if (at >= keys.size() || !keys.get(at).getKey().equals(field.name())) {
                    return Order.ANOTHER;
                }
                boolean turned = keys.get(at).isAscending() != field.rising();
                if (falling != null && falling != turned) {
                    return Order.ANOTHER;
                }
                falling = turned;
                at++;
            }
            return new Order(true, Boolean.TRUE.equals(falling), merged && several >= 0);
        }
    }

    private record Order(boolean serves, boolean falling, boolean merged) {

        static final Order ANOTHER = new Order(false, false, false);
    }
}
