package vn.motcua.embedded.store;

/** Records one after another, as an index or the collection itself has them. */
interface Entries {

    /** Goes to the next one; false when there is none. */
    boolean next();

    long record();
}
