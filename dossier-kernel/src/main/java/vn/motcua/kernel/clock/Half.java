package vn.motcua.kernel.clock;

/** A working session (buổi): every working day has one before and one after the lunch break. */
enum Half {
    MORNING("buổi sáng", "the morning", 0),
    AFTERNOON("buổi chiều", "the afternoon", 1);

    final String vi;
    final String en;
    final int sessionsBefore;

    Half(String vi, String en, int sessionsBefore) {
        this.vi = vi;
        this.en = en;
        this.sessionsBefore = sessionsBefore;
    }
}
