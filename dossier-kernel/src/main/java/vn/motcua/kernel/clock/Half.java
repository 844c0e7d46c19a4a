package vn.motcua.kernel.clock;

/** A working session (buổi): a whole working day has one before and one after midday. */
public enum Half {
    MORNING("buổi sáng", "the morning"),
    AFTERNOON("buổi chiều", "the afternoon");

    final String vi;
    final String en;

    Half(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }
}
