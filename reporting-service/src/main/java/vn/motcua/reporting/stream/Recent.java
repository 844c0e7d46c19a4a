package vn.motcua.reporting.stream;

import java.util.LinkedHashMap;
import java.util.Map;

/** The entries used last, up to a number. Caffeine may drop the very entry that was put last. */
final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    Recent(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
