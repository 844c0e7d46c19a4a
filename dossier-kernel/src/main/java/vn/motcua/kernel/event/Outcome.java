package vn.motcua.kernel.event;

/** What the authority decided. */
public enum Outcome {
    GRANTED,
    REFUSED
}
