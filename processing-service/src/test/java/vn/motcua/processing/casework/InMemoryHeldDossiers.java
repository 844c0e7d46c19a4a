package vn.motcua.processing.casework;

import vn.motcua.platform.messaging.HeldDossiers;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Held dossiers in a map. */
public final class InMemoryHeldDossiers implements HeldDossiers {

    private final Map<String, Held> held = new HashMap<>();

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
