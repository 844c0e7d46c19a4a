package vn.motcua.kernel.catalogue;

/** Where a procedure's entry comes from, and so how far to trust it. */
public enum Source {
    /** The law was read. */
    LAW,
    /** A decision of the province was read. */
    PROVINCE,
    /** Approximate: from memory or from an old configuration; check before relying on it. */
    APPROXIMATE,
    /** A local code for a matter whose national code is not verified. */
    LOCAL
}
