package vn.motcua.embedded.store;

import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

import java.util.Arrays;

/** The keys of one range, rising or falling. */
final class RangeEntries implements Entries {

    private final RocksIterator keys;
    private final Range range;
    private final boolean falling;
    private boolean begun;
    private byte[] key = new byte[0];

    RangeEntries(RocksIterator keys, Range range, boolean falling) {
        this.keys = keys;
        this.range = range;
        this.falling = falling;
    }

    @Override
    public boolean next() {
        if (!begun) {
            begin();
        } else if (falling) {
            keys.prev();
        } else {
            keys.next();
        }
        if (!keys.isValid()) {
            requireWhole();
            return false;
        }
        key = keys.key();
        return falling
                ? Arrays.compareUnsigned(key, range.from()) >= 0
                : Arrays.compareUnsigned(key, range.until()) < 0;
    }

    @Override
    public long record() {
        return Bytes.trailingLong(keys.value());
    }

    /** Of a collection's own keys, which end with the record's number. */
    long recordOfKey() {
        return Bytes.trailingLong(key);
    }

    byte[] value() {
        return keys.value();
    }

    /** Compares the keys that two ranges are at, by what comes after what is the same in each. */
    int compareTail(RangeEntries other) {
        return Arrays.compareUnsigned(
                key, range.tail(), key.length, other.key, other.range.tail(), other.key.length);
    }

    private void begin() {
        begun = true;
        if (!falling) {
            keys.seek(range.from());
            return;
        }
        keys.seekForPrev(range.until());
        if (keys.isValid() && Arrays.compareUnsigned(keys.key(), range.until()) >= 0) {
            keys.prev();
        }
    }

    /** An iterator ends at a damaged block as it does at the last key. */
    private void requireWhole() {
        try {
            keys.status();
        } catch (RocksDBException damaged) {
            throw StoreFailed.because(damaged);
        }
    }
}
