package vn.motcua.kernel.event;

import java.time.LocalDate;

/** When a result was issued against its due date; columns (8), (9), (10) of form II.06a. */
public enum Timing {
    EARLY,
    ON_TIME,
    LATE;

    /** Compares local dates (Asia/Ho_Chi_Minh) of the result and of the due date. */
    public static Timing of(LocalDate resultIssued, LocalDate due) {
        int order = resultIssued.compareTo(due);
        if (order < 0) {
            return EARLY;
        }
        return order == 0 ? ON_TIME : LATE;
    }
}
