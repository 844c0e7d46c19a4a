package vn.motcua.platform.messaging;

import java.time.Instant;
import java.util.List;

/**
 * The dossiers with an open dead letter, by the key of their records. What comes later of them is
 * set aside behind it.
 */
public interface HeldDossiers {

    /** A consumer that needs no order holds nothing. */
    HeldDossiers NONE =
            new HeldDossiers() {
                @Override
                public boolean holds(String key) {
                    return false;
                }

                @Override
                public void hold(String key, String reason) {}

                @Override
                public List<Held> all() {
                    return List.of();
                }

                @Override
                public void release(Held seen) {}
            };

    /**
     * A dossier that is held.
     *
     * @param reason of its first dead letter
     * @param letters how many times something of it was set aside
     */
    record Held(String key, String reason, Instant since, long letters) {}

    boolean holds(String key);

    /** Holds a dossier from now on, or still; the first reason stays. */
    void hold(String key, String reason);

    /** All of them, the longest held first. */
    List<Held> all();

    /** Lets it go, unless more was set aside since it was seen. */
    void release(Held seen);
}
