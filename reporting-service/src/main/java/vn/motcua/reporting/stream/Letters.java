package vn.motcua.reporting.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Which records of one partition were set aside, and how each stands: what is told on the topic of
 * dead letters, as far as counting needs it. A record that will be settled before it is read is
 * known, too: a new generation may hear of its settlement first.
 */
final class Letters {

    private static final String OPEN = "open";
    private static final String WAITING = "waiting";
    private static final String SETTLED = "settled";
    private static final char SEPARATOR = '|';

    private final KeyValueStore<String, byte[]> store;

    Letters(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /**
     * Notes that a record cannot be counted.
     *
     * @param sequence of its event; absent when it is none
     * @return whether it was not open yet; false also when it has been settled
     */
    boolean open(String key, long offset, @Nullable Long sequence) {
        String state = state(key, offset);
        if (state.equals(OPEN) || state.equals(SETTLED)) {
            return false;
        }
        put(key, offset, OPEN, sequence);
        return true;
    }

    /** Notes that an event waits for those before it. */
    void hold(String key, long offset, long sequence) {
        put(key, offset, WAITING, sequence);
    }

    boolean isOpen(String key, long offset) {
        return state(key, offset).equals(OPEN);
    }

    /**
     * Notes that nothing has to be done with a record any more, now or once it is read. What waits
     * goes on waiting.
     *
     * @return whether it was open
     */
    boolean settle(String key, long offset) {
        String state = state(key, offset);
        if (!state.equals(WAITING)) {
            put(key, offset, SETTLED, null);
        }
        return state.equals(OPEN);
    }

    /** Takes out the event that waits with this sequence; absent when none does. */
    @Nullable Long release(String key, long sequence) {
        for (long offset : with(key, WAITING, sequence)) {
            store.delete(place(key, offset));
            return offset;
        }
        return null;
    }

    /** The offsets of the open records that say they are the event with this sequence. */
    List<Long> open(String key, long sequence) {
        return with(key, OPEN, sequence);
    }

    private List<Long> with(String key, String state, long sequence) {
        List<Long> offsets = new ArrayList<>();
        String wanted = state + SEPARATOR + sequence;
        String prefix = key + SEPARATOR;
        try (KeyValueIterator<String, byte[]> found =
                store.prefixScan(prefix, new StringSerializer())) {
            while (found.hasNext()) {
                KeyValue<String, byte[]> one = found.next();
                if (new String(one.value, UTF_8).equals(wanted)) {
                    offsets.add(Long.valueOf(one.key.substring(prefix.length())));
                }
            }
        }
        return offsets;
    }

    private String state(String key, long offset) {
        byte[] value = store.get(place(key, offset));
        if (value == null) {
            return "";
        }
        String text = new String(value, UTF_8);
        int end = text.indexOf(SEPARATOR);
        return end < 0 ? text : text.substring(0, end);
    }

    private void put(String key, long offset, String state, @Nullable Long sequence) {
        String text = sequence == null ? state : state + SEPARATOR + sequence;
        store.put(place(key, offset), text.getBytes(UTF_8));
    }

    private static String place(String key, long offset) {
        return key + SEPARATOR + offset;
    }
}
