package vn.motcua.intake.numbering;

/** Why a number belongs to no dossier. */
public enum HoleReason {
    /** Another request with the same idempotency key was faster. */
    DUPLICATE_REQUEST,
    /** Another dossier already had this code: one of an older system, or one on the log. */
    CODE_TAKEN,
    /** Its request has not stored its dossier: it is under way, or it died. */
    NOT_STORED,
    /** It was given before a restart, and the store that came back no longer knew of it. */
    SKIPPED_AFTER_RESTART,
    /** A dossier has it: the log says which. The store that came back no longer knew of it. */
    LOST,
    /** Its request died before it could even note its number. */
    UNKNOWN
}
