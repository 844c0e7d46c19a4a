package vn.motcua.kernel.clock;

/** From which working session on a time limit runs, once a dossier is there. */
public enum StartRule {
    /** From the session in which the dossier arrives. */
    AT_ONCE,
    /** From the session after it. */
    NEXT_SESSION,
    /** From the first session of the working day after it. */
    NEXT_WORKING_DAY
}
