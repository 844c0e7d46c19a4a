package vn.motcua.embedded.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.Env;
import org.rocksdb.IndexType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.RocksMemEnv;
import org.rocksdb.SizeApproximationFlag;
import org.rocksdb.Slice;
import org.rocksdb.UInt64AddOperator;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The database under all collections. A write is one atomic batch in RocksDB's log; {@link Journal}
 * says when it is on the disk.
 */
final class RocksStore implements AutoCloseable {

    private static final String FORMAT = "1";
    private static final byte[] FORMAT_KEY = "format".getBytes(UTF_8);
    private static final byte[] LAST_ID = "id".getBytes(UTF_8);
    private static final String COLLECTION = "c/";
    private static final String INDEX = "i/";
    private static final String COUNT = "n/";

    private static final long MEGABYTE = 1024L * 1024;

    /** Few enough that a large table's index fits into one of them. */
    private static final int CACHE_SHARD_BITS = 2;

    static {
        RocksDB.loadLibrary();
    }

    private final List<AutoCloseable> owned = new ArrayList<>();
    private final RocksDB db;
    private final ColumnFamilyHandle meta;
    private final ColumnFamilyHandle documents;
    private final ColumnFamilyHandle indexes;
    private final WriteOptions unsynced;
    private final Journal journal;
    private final Usage usage = new Usage();

    private RocksStore(String path, @Nullable Env env) throws RocksDBException {
        var cache = own(new LRUCache(48 * MEGABYTE, CACHE_SHARD_BITS));
        var table = tables(cache);
        var small = own(new ColumnFamilyOptions());
        small.setWriteBufferSize(MEGABYTE).setMergeOperator(own(new UInt64AddOperator()));
        var large = own(new ColumnFamilyOptions());
        large.setWriteBufferSize(16 * MEGABYTE)
                .setTableFormatConfig(table)
                .setCompressionType(CompressionType.LZ4_COMPRESSION);
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        this.db =
                RocksDB.open(
                        options(env),
                        path,
                        List.of(
                                new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY, small),
                                new ColumnFamilyDescriptor("documents".getBytes(UTF_8), large),
                                new ColumnFamilyDescriptor("indexes".getBytes(UTF_8), large)),
                        handles);
        this.meta = handles.get(0);
        this.documents = handles.get(1);
        this.indexes = handles.get(2);
        this.unsynced = own(new WriteOptions());
        this.journal = env == null ? Journal.onDisk(db) : Journal.inMemory(db);
    }

    /**
     * Opens the store in a directory, making it when there is none.
     *
     * @throws StoreUnusable with a sentence that says what to do
     */
    static RocksStore open(Path directory) throws IOException {
        Files.createDirectories(directory);
        try {
            return new RocksStore(directory.toString(), null).ofThisFormat(directory);
        } catch (RocksDBException refused) {
            throw StoreUnusable.because(directory, refused);
        }
    }

    /** Opens an empty store that forgets everything when it is closed. */
    static RocksStore openInMemory() {
        var env = new RocksMemEnv(Env.getDefault());
        try {
            var store = new RocksStore("/store", env);
            store.owned.addFirst(env);
            return store.ofThisFormat(Path.of("/store"));
        } catch (RocksDBException refused) {
            throw StoreFailed.because(refused);
        }
    }

    Journal journal() {
        return journal;
    }

    Usage usage() {
        return usage;
    }

    RocksDB db() {
        return db;
    }

    ColumnFamilyHandle documents() {
        return documents;
    }

    ColumnFamilyHandle indexes() {
        return indexes;
    }

    @Override
    public void close() {
        try {
            journal.close();
        } finally {
            meta.close();
            documents.close();
            indexes.close();
            db.close();
            closeOwned();
        }
    }

    /** Writes a batch into the log, not yet onto the disk; answers how long the log is then. */
    long write(WriteBatch batch) {
        try {
            db.write(unsynced, batch);
            return db.getLatestSequenceNumber();
        } catch (RocksDBException failed) {
            throw StoreFailed.because(failed);
        }
    }

    /** The names of all collections, by the number each is stored under. */
    Map<String, Integer> collections() {
        Map<String, Integer> found = new TreeMap<>();
        byte[] prefix = COLLECTION.getBytes(UTF_8);
        try (RocksIterator all = db.newIterator(meta)) {
            for (all.seek(prefix);
                    all.isValid() && Bytes.startsWith(all.key(), prefix);
                    all.next()) {
                String name = new String(all.key(), UTF_8).substring(COLLECTION.length());
                found.put(name, ByteBuffer.wrap(all.value()).getInt());
            }
            all.status();
        } catch (RocksDBException failed) {
            throw StoreFailed.because(failed);
        }
        return found;
    }

    /** The number of a collection, given to it when it has none. */
    synchronized int collection(String name) {
        byte[] key = (COLLECTION + name).getBytes(UTF_8);
        byte[] known = get(key);
        if (known != null) {
            return ByteBuffer.wrap(known).getInt();
        }
        int id = nextId();
        putNow(key, Bytes.of(id));
        return id;
    }

    synchronized @Nullable IndexMeta index(int collection, String name) {
        byte[] stored = get(indexKey(collection, name));
        return stored == null
                ? null
                : IndexMeta.read(collection, name, StoredDocument.read(stored));
    }

    synchronized int nextId() {
        byte[] last = get(LAST_ID);
        int id = last == null ? 1 : ByteBuffer.wrap(last).getInt() + 1;
        putNow(LAST_ID, Bytes.of(id));
        return id;
    }

    void remember(IndexMeta index) {
        putNow(indexKey(index.collection(), index.name()), StoredDocument.write(index.write()));
    }

    void put(WriteBatch batch, IndexMeta index) {
        try {
            batch.put(
                    meta,
                    indexKey(index.collection(), index.name()),
                    StoredDocument.write(index.write()));
        } catch (RocksDBException failed) {
            throw StoreFailed.because(failed);
        }
    }

    void add(WriteBatch batch, int collection, long documents) {
        try {
            batch.merge(meta, countKey(collection), littleEndian(documents));
        } catch (RocksDBException failed) {
            throw StoreFailed.because(failed);
        }
    }

    long count(int collection) {
        byte[] stored = get(countKey(collection));
        return stored == null
                ? 0
                : ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    /** Takes a whole index away in one step. */
    void drop(IndexMeta index) {
        byte[] prefix = Bytes.of(index.id());
        try (var batch = new WriteBatch()) {
            batch.deleteRange(indexes, prefix, Bytes.afterAll(prefix));
            batch.delete(meta, indexKey(index.collection(), index.name()));
            Operation.dependOn(write(batch));
        } catch (RocksDBException failed) {
            throw StoreFailed.because(failed);
        }
    }

    /** Takes a whole collection away with its indexes, in one step. */
    void drop(String name, int collection) {
        byte[] prefix = Bytes.of(collection);
        byte[] itsIndexes = (INDEX + collection + "/").getBytes(UTF_8);
        try (var batch = new WriteBatch();
                RocksIterator all = db.newIterator(meta)) {
            for (all.seek(itsIndexes);
                    all.isValid() && Bytes.startsWith(all.key(), itsIndexes);
                    all.next()) {
                byte[] index = Bytes.of(IndexMeta.idOf(StoredDocument.read(all.value())));
                batch.deleteRange(indexes, index, Bytes.afterAll(index));
                batch.delete(meta, all.key());
            }
            batch.deleteRange(documents, prefix, Bytes.afterAll(prefix));
            batch.delete(meta, countKey(collection));
            batch.delete(meta, (COLLECTION + name).getBytes(UTF_8));
            Operation.dependOn(write(batch));
        } catch (RocksDBException failed) {
            throw StoreFailed.because(failed);
        }
    }

    /** How many bytes its files have. */
    long size() {
        try {
            return db.getLongProperty(documents, "rocksdb.total-sst-files-size")
                    + db.getLongProperty(indexes, "rocksdb.total-sst-files-size");
        } catch (RocksDBException failed) {
            throw StoreFailed.because(failed);
        }
    }

    /** Forgets all keys of an index. */
    void clear(byte[] prefix) {
        try (var batch = new WriteBatch()) {
            batch.deleteRange(indexes, prefix, Bytes.afterAll(prefix));
            Operation.dependOn(write(batch));
        } catch (RocksDBException failed) {
            throw StoreFailed.because(failed);
        }
    }

    /** How many bytes are stored there, about. */
    long sizeOf(ColumnFamilyHandle family, Range range) {
        try (var from = new Slice(range.from());
                var until = new Slice(range.until())) {
            return db.getApproximateSizes(
                            family,
                            List.of(new org.rocksdb.Range(from, until)),
                            SizeApproximationFlag.INCLUDE_FILES,
                            SizeApproximationFlag.INCLUDE_MEMTABLES)[0];
        }
    }

    private RocksStore ofThisFormat(Path place) {
        byte[] format = get(FORMAT_KEY);
        if (format == null) {
            putNow(FORMAT_KEY, FORMAT.getBytes(UTF_8));
            return this;
        }
        String found = new String(format, UTF_8);
        if (found.equals(FORMAT)) {
            return this;
        }
        close();
        throw new StoreUnusable(StoreUnusable.Reason.OTHER_VERSION, place, found, null);
    }

    private byte @Nullable [] get(byte[] key) {
        try {
            return db.get(meta, key);
        } catch (RocksDBException failed) {
            throw StoreFailed.because(failed);
        }
    }

    private void putNow(byte[] key, byte[] value) {
        try (var batch = new WriteBatch()) {
            batch.put(meta, key, value);
            Operation.dependOn(write(batch));
        } catch (RocksDBException failed) {
            throw StoreFailed.because(failed);
        }
    }

    private DBOptions options(@Nullable Env env) {
        var options = own(new DBOptions());
        options.setCreateIfMissing(true)
                .setCreateMissingColumnFamilies(true)
                .setParanoidChecks(true)
                // A log damaged anywhere but at the end that was being written is refused, not cut.
                .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
                .setMaxTotalWalSize(64 * MEGABYTE)
                .setMaxBackgroundJobs(2)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setKeepLogFileNum(3)
                .setMaxLogFileSize(MEGABYTE);
        if (env != null) {
            options.setEnv(env);
        }
        return options;
    }

    private BlockBasedTableConfig tables(Cache cache) {
        return new BlockBasedTableConfig()
                .setBlockCache(cache)
                // Read piece by piece: a table's whole index would push out everything else.
                .setIndexType(IndexType.kTwoLevelIndexSearch)
                .setPartitionFilters(true)
                .setCacheIndexAndFilterBlocks(true)
                .setCacheIndexAndFilterBlocksWithHighPriority(true)
                .setPinTopLevelIndexAndFilter(true)
                .setPinL0FilterAndIndexBlocksInCache(true)
                .setFilterPolicy(own(new BloomFilter(10)));
    }

    private <T extends AutoCloseable> T own(T resource) {
        owned.add(resource);
        return resource;
    }

    private void closeOwned() {
        for (AutoCloseable resource : owned.reversed()) {
            try {
                resource.close();
            } catch (Exception failed) {
                throw new IllegalStateException("Native memory could not be given back", failed);
            }
        }
    }

    private static byte[] indexKey(int collection, String name) {
        return (INDEX + collection + "/" + name).getBytes(UTF_8);
    }

    private static byte[] countKey(int collection) {
        return (COUNT + collection).getBytes(UTF_8);
    }

    private static byte[] littleEndian(long number) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(number)
                .array();
    }
}
