package vn.motcua.embedded.store;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;

/** Carries out a plan over one view of a collection. */
final class Finding {

    private final Records records;
    private final View view;
    private final Plan plan;
    private final Sought sought;

    Finding(Records records, View view, Plan plan, Sought sought) {
        this.records = records;
        this.view = view;
        this.plan = plan;
        this.sought = sought;
    }

    /** The documents, each read when it is asked for. */
    Iterator<Document> documents() {
        Entries found = plan.sorted() ? fitting() : inOrder();
        skip(found, sought.skip());
        return new Documents(found);
    }

    /** How many there are; documents are read only where the index cannot tell. */
    long count() {
        Entries found = fitting();
        skip(found, sought.skip());
        long most = sought.limit() > 0 ? sought.limit() : Long.MAX_VALUE;
        long count = 0;
        while (count < most && found.next()) {
            count++;
        }
        return count;
    }

    private Entries fitting() {
        Entries all = once(entries(plan));
        return plan.exact() ? all : new Fitting(all);
    }

    private Entries entries(Plan how) {
        return switch (how) {
            case Plan.Search search ->
                    new Whole(
                            new RangeEntries(
                                    records.documents(view), records.all(), search.falling()));
            case Plan.Walk walk -> ranges(walk);
            case Plan.Union(var walks) -> new Row(walks.stream().map(this::entries).toList());
        };
    }

    private Entries ranges(Plan.Walk walk) {
        List<Range> ranges = walk.falling() ? walk.ranges().reversed() : walk.ranges();
        if (walk.points() && !walk.merged()) {
            return new Points(ranges.iterator());
        }
        List<RangeEntries> all =
                ranges.stream()
                        .map(range ->
                                new RangeEntries(records.entries(view), range, walk.falling()))
                        .toList();
        if (all.size() == 1) {
            return all.getFirst();
        }
        return walk.merged() ? new Merged(all, walk.falling()) : new Row(all);
    }

    /** A document with a list may stand in several places of an index. */
    private Entries once(Entries all) {
        boolean mayRepeat =
                switch (plan) {
                    case Plan.Search _ -> false;
                    case Plan.Walk walk -> walk.index().isMultikey();
                    case Plan.Union _ -> true;
                };
        return mayRepeat ? new Once(all) : all;
    }

    /**
     * All of them are gone through; only their places are kept, and of these no more than needed.
     */
    private Entries inOrder() {
        Comparator<byte[]> unsigned = Arrays::compareUnsigned;
        int most = sought.limit() > 0 ? sought.skip() + sought.limit() : Integer.MAX_VALUE;
        var kept = new PriorityQueue<byte[]>(unsigned.reversed());
        Sorting sorting = sought.sorting();
        Set<String> fields = sorting.read();
        Entries all = fitting();
        while (all.next()) {
            Document document = read(all, fields);
            if (document != null) {
                kept.add(sorting.place(document, all.record()));
                if (kept.size() > most) {
                    kept.poll();
                }
            }
        }
        List<byte[]> places = new ArrayList<>(kept);
        places.sort(unsigned);
        return new Listed(places.stream().mapToLong(Bytes::trailingLong).toArray());
    }

    private @Nullable Document read(Entries at, @Nullable Set<String> fields) {
        byte[] stored = stored(at);
        return stored == null ? null : StoredDocument.read(stored, fields);
    }

    private byte @Nullable [] stored(Entries at) {
        return switch (at) {
            case Whole whole -> whole.all().value();
            case Fitting fitting -> fitting.stored;
            case Entries _ -> records.document(view, at.record());
        };
    }

    private static void skip(Entries entries, int most) {
        for (int skipped = 0; skipped < most && entries.next(); skipped++) {
            // Each one is passed over.
        }
    }

    /** The collection itself. */
    private record Whole(RangeEntries all) implements Entries {

        @Override
        public boolean next() {
            return all.next();
        }

        @Override
        public long record() {
            return all.recordOfKey();
        }
    }

    private static final class Listed implements Entries {

        private final long[] records;
        private int at = -1;

        Listed(long[] records) {
            this.records = records;
        }

        @Override
        public boolean next() {
            at++;
            return at < records.length;
        }

        @Override
        public long record() {
            return records[at];
        }
    }

    /** Whole keys of a unique index, each asked for by itself. */
    private final class Points implements Entries {

        private final Iterator<Range> keys;
        private long record;

        Points(Iterator<Range> keys) {
            this.keys = keys;
        }

        @Override
        public boolean next() {
            while (keys.hasNext()) {
                byte[] found = records.indexed(view, keys.next().from());
                if (found != null) {
                    record = Bytes.trailingLong(found);
                    return true;
                }
            }
            return false;
        }

        @Override
        public long record() {
            return record;
        }
    }

    /** One after another. */
    private static final class Row implements Entries {

        private final Iterator<? extends Entries> rest;
        private @Nullable Entries current;

        Row(List<? extends Entries> all) {
            this.rest = all.iterator();
        }

        @Override
        public boolean next() {
            while (current == null || !current.next()) {
                if (!rest.hasNext()) {
                    return false;
                }
                current = rest.next();
            }
            return true;
        }

        @Override
        public long record() {
            if (current == null) {
                throw new IllegalStateException("next() comes first");
            }
            return current.record();
        }
    }

    /** Side by side, always from the one whose next key comes first. */
    private static final class Merged implements Entries {

        private final PriorityQueue<RangeEntries> heads;
        private @Nullable RangeEntries current;

        Merged(List<RangeEntries> all, boolean falling) {
            Comparator<RangeEntries> rising = RangeEntries::compareTail;
            heads = new PriorityQueue<>(falling ? rising.reversed() : rising);
            all.stream().filter(RangeEntries::next).forEach(heads::add);
        }

        @Override
        public boolean next() {
            if (current != null && current.next()) {
                heads.add(current);
            }
            current = heads.poll();
            return current != null;
        }

        @Override
        public long record() {
            if (current == null) {
                throw new IllegalStateException("next() comes first");
            }
            return current.record();
        }
    }

    private static final class Once implements Entries {

        private final Entries all;
        private final Set<Long> seen = new HashSet<>();

        Once(Entries all) {
            this.all = all;
        }

        @Override
        public boolean next() {
            while (all.next()) {
                if (seen.add(all.record())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public long record() {
            return all.record();
        }
    }

    /** Those that satisfy the query. */
    private final class Fitting implements Entries {

        private final QueryMatcher matcher = new DefaultQueryMatcher();
        private final @Nullable Set<String> read = sought.asked();
        private final Entries all;

        /** Fetched once for the question and for the answer. */
        private byte @Nullable [] stored;

        Fitting(Entries all) {
            this.all = all;
        }

        @Override
        public boolean next() {
            while (all.next()) {
                stored = stored(all);
                if (stored != null
                        && matcher.matches(StoredDocument.read(stored, read), sought.filter())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public long record() {
            return all.record();
        }
    }

    private final class Documents implements Iterator<Document> {

        private final Entries found;
        private final @Nullable Set<String> read = sought.wanted();
        private int left = sought.limit() > 0 ? sought.limit() : Integer.MAX_VALUE;
        private @Nullable Document next;

        Documents(Entries found) {
            this.found = found;
        }

        @Override
        public boolean hasNext() {
            while (next == null && left > 0 && found.next()) {
                next = read(found, read);
            }
            return next != null;
        }

        @Override
        public Document next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Document document = requireNonNull(next);
            next = null;
            left--;
            return document;
        }
    }
}
