package vn.motcua.processing.casework;

import java.util.HashMap;
import java.util.Map;

/** Held dossiers in a map. */
public final class InMemoryHeldDossiers implements HeldDossiers {

    private final Map<String, String> reasons = new HashMap<>();

    @Override
    public boolean holds(String key) {
        return reasons.containsKey(key);
    }

    @Override
    public void hold(String key, String reason) {
        reasons.putIfAbsent(key, reason);
    }
}
