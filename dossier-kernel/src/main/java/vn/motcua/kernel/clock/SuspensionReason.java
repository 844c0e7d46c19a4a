package vn.motcua.kernel.clock;

/** Why a legal clock stands. */
public enum SuspensionReason {
    /** The citizen has to bring what is missing. */
    SUPPLEMENT("chờ bổ sung hồ sơ", "waiting for a supplement"),
    /** A financial duty is being set and paid (Luật Đất đai 2024; tax and fees). */
    PAYMENT("chờ thực hiện nghĩa vụ tài chính", "waiting for a financial duty to be met");

    final String vi;
    final String en;

    SuspensionReason(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }
}
