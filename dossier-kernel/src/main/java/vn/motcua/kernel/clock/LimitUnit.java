package vn.motcua.kernel.clock;

/**
 * What a time limit is counted in. The law uses "ngày" and "ngày làm việc" side by side (Luật Hộ
 * tịch 2014), so each procedure names its own.
 */
public enum LimitUnit {
    /** Done within the day of reception. */
    SAME_DAY,
    /** Buổi làm việc: mornings and afternoons of working days. */
    SESSIONS,
    /** Ngày làm việc; halves count by sessions. */
    WORKING_DAYS,
    /** Ngày, rest days included. */
    CALENDAR_DAYS,
    /** No time limit. */
    NONE
}
