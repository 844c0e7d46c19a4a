package vn.motcua.kernel.clock;

/** How a legal clock goes on after a suspension; each procedure says which. */
public enum ResumptionPolicy {
    /** Where it stood: the suspended working sessions are added to the due date. */
    PAUSE,
    /** From the beginning: the whole limit is counted from the resumption. */
    RESTART
}
