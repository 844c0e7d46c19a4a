package vn.motcua.reporting.stream;

import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives each RocksDB store a few megabytes, and more where the heap is larger: what is merged in
 * memory need not be merged on disk. The defaults add up to a hundred per store, and there is one
 * of each per partition.
 */
public final class SmallStores implements RocksDBConfigSetter {

    private static final long MEBIBYTE = 1024 * 1024;

    private static final long BUFFER =
            Math.clamp(Runtime.getRuntime().maxMemory() / 96, 4 * MEBIBYTE, 32 * MEBIBYTE);

    private final Map<String, LRUCache> caches = new ConcurrentHashMap<>();

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        var cache = new LRUCache(4 * MEBIBYTE);
        caches.put(store, cache);
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(cache);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferSize(BUFFER);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String store, Options options) {
        LRUCache cache = caches.remove(store);
        if (cache != null) {
            cache.close();
        }
    }
}
