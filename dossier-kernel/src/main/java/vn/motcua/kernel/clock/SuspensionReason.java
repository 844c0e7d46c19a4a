package vn.motcua.kernel.clock;

/** Why a legal clock stands. */
public enum SuspensionReason {
    /** The citizen has to bring what is missing. */
    SUPPLEMENT,
    /** A financial duty is being set and paid (Luật Đất đai 2024; tax and fees). */
    PAYMENT
}
