package vn.motcua.platform.position;

/** Whether a record is read for the first time in the life of its consumer group. */
public enum Reading {
    FIRST,
    /** It was handled before, by a store that has forgotten it, or has not. */
    AGAIN
}
