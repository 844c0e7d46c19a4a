package vn.motcua.reporting.stream;

import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Records of one store that were written and not published yet. Usually both happen in the same
 * commit; when a commit comes in between, their keys are kept for whoever goes on.
 */
final class Unpublished {

    private static final byte[] YES = {1};

    private final Map<String, byte[]> records = new HashMap<>();
    private final List<String> remembered = new ArrayList<>();
    private final String prefix;
    private final KeyValueStore<String, byte[]> store;

    /**
     * Begins with what an earlier owner of the partition had to leave.
     *
     * @param source where the records are
     * @param store for the keys, each behind {@code prefix}
     */
    Unpublished(
            KeyValueStore<String, byte[]> source,
            KeyValueStore<String, byte[]> store,
            String prefix) {
        this.store = store;
        this.prefix = prefix;
        try (KeyValueIterator<String, byte[]> left = store.all()) {
            left.forEachRemaining(entry -> {
                if (entry.key.startsWith(prefix)) {
                    remembered.add(entry.key);
                    String key = entry.key.substring(prefix.length());
                    records.put(key, source.get(key));
                }
            });
        }
    }

    void add(String key, byte[] value) {
        records.put(key, value);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** Lets go of all of them. */
    void publish(BiConsumer<String, byte[]> publisher) {
        records.forEach(publisher);
        records.clear();
        remembered.forEach(store::delete);
        remembered.clear();
    }

    /** Keeps their keys beyond a commit. */
    void remember() {
        for (String key : records.keySet()) {
            String place = prefix + key;
            if (store.putIfAbsent(place, YES) == null) {
                remembered.add(place);
            }
        }
    }
}
