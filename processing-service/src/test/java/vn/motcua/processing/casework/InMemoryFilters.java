package vn.motcua.processing.casework;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Saved filters in a map. */
public final class InMemoryFilters implements SavedFilters {

    private final Map<String, Map<String, SavedFilter>> filters = new ConcurrentHashMap<>();

    @Override
    public List<SavedFilter> of(String owner) {
        return List.copyOf(mine(owner).values());
    }

    @Override
    public boolean put(String owner, SavedFilter filter) {
        var mine = mine(owner);
        if (!mine.containsKey(filter.name()) && mine.size() >= LIMIT) {
            return false;
        }
        mine.put(filter.name(), filter);
        return true;
    }

    @Override
    public boolean remove(String owner, String name) {
        return mine(owner).remove(name) != null;
    }

    private Map<String, SavedFilter> mine(String owner) {
        return filters.computeIfAbsent(owner, _ -> new TreeMap<>());
    }
}
