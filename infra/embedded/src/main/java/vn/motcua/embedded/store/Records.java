package vn.motcua.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The records and index entries of one collection. Changes gather in a batch until they are
 * committed together; one writer at a time, which is the collection's affair.
 */
final class Records implements AutoCloseable {

    private final RocksStore store;
    private final int collection;
    private final WriteBatch batch = new WriteBatch();
    private final AtomicLong count;
    private long added;
    private long nextRecord;

    /** How long the log was after the last change; readers of it wait for that. */
    private volatile long sequence;

    Records(RocksStore store, int collection) {
        this.store = store;
        this.collection = collection;
        this.count = new AtomicLong(store.count(collection));
        this.nextRecord = lastRecord() + 1;
    }

    View view() {
        // What is seen depends at least on the last change: read before, never after.
        long seen = sequence;
        var view = new View(store.db());
        Operation.closeLater(view);
        Operation.dependOn(Math.max(seen, sequence));
        return view;
    }

    long count() {
        Operation.dependOn(sequence);
        return count.get();
    }

    byte @Nullable [] document(View view, long record) {
        return view.get(store.documents(), key(record));
    }

    /** As it is now. */
    @Nullable Document document(long record) {
        try {
            byte[] stored = store.db().get(store.documents(), key(record));
            return stored == null ? null : StoredDocument.read(stored);
        } catch (RocksDBException failed) {
            throw StoreFailed.because(failed);
        }
    }

    Range all() {
        return Range.of(Bytes.of(collection));
    }

    RocksIterator documents(View view) {
        return view.iterator(store.documents());
    }

    RocksIterator entries(View view) {
        return view.iterator(store.indexes());
    }

    byte @Nullable [] indexed(View view, byte[] key) {
        return view.get(store.indexes(), key);
    }

    byte @Nullable [] indexed(byte[] key) {
        try {
            return store.db().get(store.indexes(), key);
        } catch (RocksDBException failed) {
            throw StoreFailed.because(failed);
        }
    }

    long add(Document document) {
        long record = nextRecord++;
        added++;
        put(record, document);
        return record;
    }

    void put(long record, Document document) {
        change(() -> batch.put(store.documents(), key(record), StoredDocument.write(document)));
    }

    void remove(long record) {
        added--;
        change(() -> batch.delete(store.documents(), key(record)));
    }

    void putIndexed(byte[] entry, long record) {
        change(() -> batch.put(store.indexes(), entry, Bytes.of(record)));
    }

    void removeIndexed(byte[] entry) {
        change(() -> batch.delete(store.indexes(), entry));
    }

    void put(IndexMeta index) {
        store.put(batch, index);
    }

    void remember(IndexMeta index) {
        store.remember(index);
    }

    /** Writes what has gathered, all of it or nothing. */
    void commit() {
        if (added != 0) {
            store.add(batch, collection, added);
        }
        long written = store.write(batch);
        count.addAndGet(added);
        sequence = written;
        Operation.dependOn(written);
        discard();
    }

    void discard() {
        batch.clear();
        added = 0;
    }

    int gathered() {
        return batch.count();
    }

    long countIndexed(byte[] prefix) {
        try (var view = new View(store.db())) {
            var entries = new RangeEntries(entries(view), Range.of(prefix), false);
            long found = 0;
            while (entries.next()) {
                found++;
            }
            return found;
        }
    }

    long sizeOfIndex(byte[] prefix) {
        return store.sizeOf(store.indexes(), Range.of(prefix));
    }

    long size() {
        return store.sizeOf(store.documents(), all());
    }

    void clearIndex(byte[] prefix) {
        store.clear(prefix);
    }

    void dropIndex(IndexMeta index) {
        store.drop(index);
    }

    @Override
    public void close() {
        batch.close();
    }

    private long lastRecord() {
        try (var view = new View(store.db())) {
            var last = new RangeEntries(documents(view), all(), true);
            return last.next() ? last.recordOfKey() : 0;
        }
    }

    private byte[] key(long record) {
        return Bytes.concat(Bytes.of(collection), Bytes.of(record));
    }

    private static void change(Change change) {
        try {
            change.make();
        } catch (RocksDBException failed) {
            throw StoreFailed.because(failed);
        }
    }

    private interface Change {
        void make() throws RocksDBException;
    }
}
