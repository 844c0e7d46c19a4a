package vn.motcua.kernel.event;

/** How a dossier ended in the older system it comes from. */
public enum ImportedOutcome {
    GRANTED,
    REFUSED,
    WITHDRAWN,
    RETURNED
}
