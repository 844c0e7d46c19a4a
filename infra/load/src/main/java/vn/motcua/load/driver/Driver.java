package vn.motcua.load.driver;

import java.util.Set;

/** A system under load: each method is one step of a life and fails unless all of it is right. */
public interface Driver {

    String name();

    /**
     * Files a dossier.
     *
     * @param key no other dossier's
     */
    Filed create(Http http, String key) throws NoLife, InterruptedException;

    Work find(Http http, Filed filed) throws NoLife, InterruptedException;

    Work claim(Http http, Work work) throws NoLife, InterruptedException;

    Work resolve(Http http, Work work) throws NoLife, InterruptedException;

    /** Reads it back: this one, and resolved. */
    void read(Http http, Filed filed) throws NoLife, InterruptedException;

    /** Where {@link #shows} can look. */
    default Set<Place> places() {
        return Set.of();
    }

    /** Whether what was done to the dossier is seen there by now. */
    default boolean shows(Http http, Place place, Filed filed) throws NoLife, InterruptedException {
        throw new UnsupportedOperationException(name() + " has no " + place.word());
    }
}
