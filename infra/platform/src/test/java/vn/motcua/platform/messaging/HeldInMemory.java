package vn.motcua.platform.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Held dossiers in a map. */
final class HeldInMemory implements HeldDossiers {

    private final Map<String, Held> held = new ConcurrentHashMap<>();

    @Override
    public boolean holds(String key) {
        return held.containsKey(key);
    }

    @Override
    public void hold(String key, String reason) {
        held.merge(
                key,
                new Held(key, reason, Instant.EPOCH, 1),
                (first, _) -> new Held(key, first.reason(), first.since(), first.letters() + 1));
    }

    @Override
    public List<Held> all() {
        return List.copyOf(held.values());
    }

    @Override
    public void release(Held seen) {
        held.remove(seen.key(), seen);
    }
}
