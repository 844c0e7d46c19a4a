package vn.motcua.embedded.store;

import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Snapshot;

import java.util.ArrayList;
import java.util.List;

/** The store as it was at one moment. */
final class View implements AutoCloseable {

    private final RocksDB db;
    private final Snapshot snapshot;
    private final ReadOptions options = new ReadOptions();
    private final List<RocksIterator> iterators = new ArrayList<>();
    private boolean closed;

    View(RocksDB db) {
        this.db = db;
        this.snapshot = db.getSnapshot();
        options.setSnapshot(snapshot);
    }

    byte @Nullable [] get(ColumnFamilyHandle family, byte[] key) {
        try {
            return db.get(family, options, key);
        } catch (RocksDBException failed) {
            throw StoreFailed.because(failed);
        }
    }

    RocksIterator iterator(ColumnFamilyHandle family) {
        RocksIterator iterator = db.newIterator(family, options);
        iterators.add(iterator);
        return iterator;
    }

    /** Closes what was opened in it. Closing it again changes nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        iterators.forEach(RocksIterator::close);
        options.close();
        db.releaseSnapshot(snapshot);
        snapshot.close();
    }
}
