package vn.motcua.embedded.store;

import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Puts RocksDB's log on the disk. Whoever waits while another syncs is served by the next sync, and
 * that one serves all who wait: many writers share one.
 */
final class Journal {

    private final RocksDB db;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private volatile long durable;
    private boolean syncing;
    private @Nullable RocksDBException failure;

    private Journal(RocksDB db, long durable) {
        this.db = db;
        this.durable = durable;
    }

    /** What is in the database when it is opened is on the disk: opening it flushes its log. */
    static Journal onDisk(RocksDB db) {
        return new Journal(db, db.getLatestSequenceNumber());
    }

    /** Where there is no disk, nothing is waited for. */
    static Journal inMemory(RocksDB db) {
        return new Journal(db, Long.MAX_VALUE);
    }

    /**
     * Returns when everything up to that sequence number is on the disk.
     *
     * @throws StoreFailed when a sync failed, now or before: nobody knows then what is on the disk,
     *     so it is never tried again
     */
    void awaitDurable(long sequence) {
        if (sequence <= durable) {
            return;
        }
        lock.lock();
        try {
            while (sequence > durable) {
                if (failure != null) {
                    throw StoreFailed.because(failure);
                }
                if (syncing) {
                    changed.awaitUninterruptibly();
                } else {
                    sync();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Everything there is; nothing when a sync had failed. */
    void close() {
        boolean failed;
        lock.lock();
        try {
            failed = failure != null;
        } finally {
            lock.unlock();
        }
        if (!failed) {
            awaitDurable(db.getLatestSequenceNumber());
        }
    }

    /** Without the lock while it lasts, so that others can line up for the next one. */
    private void sync() {
        syncing = true;
        long through = db.getLatestSequenceNumber();
        RocksDBException refused = null;
        lock.unlock();
        try {
            db.syncWal();
        } catch (RocksDBException failed) {
            refused = failed;
        } finally {
            lock.lock();
            syncing = false;
        }
        if (refused == null) {
            durable = through;
        } else {
            failure = refused;
        }
        changed.signalAll();
    }
}
