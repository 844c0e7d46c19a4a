package vn.motcua.embedded.store;

/** Is told how far the takeover of an earlier store's documents is. */
@FunctionalInterface
public interface TakeoverProgress {

    /** So many of all documents are in the new store. */
    void reached(long documents, long all);
}
