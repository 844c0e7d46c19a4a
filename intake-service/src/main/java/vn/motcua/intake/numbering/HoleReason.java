package vn.motcua.intake.numbering;

/** Why a number belongs to no dossier. */
public enum HoleReason {
    /** Another request with the same idempotency key was faster. */
    DUPLICATE_REQUEST,
    /** A dossier of an older system already had this code. */
    CODE_TAKEN,
    /** Its request has not stored its dossier: it is under way, or it died. */
    NOT_STORED,
    /** Its request died before it could even note its number. */
    UNKNOWN
}
