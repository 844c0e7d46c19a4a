package vn.motcua.processing.casework;

/**
 * The dossiers with a dead letter, by the key of their records. What comes later of them waits
 * behind it.
 */
public interface HeldDossiers {

    boolean holds(String key);

    /** Holds a dossier from now on; the first reason stays. */
    void hold(String key, String reason);
}
