package vn.motcua.kernel.clock;

import java.time.LocalDate;

/** What a date is to an office. */
public sealed interface DayKind {

    record Working() implements DayKind {}

    /** A weekly rest day that is worked because another day is off (hoán đổi ngày làm việc). */
    record WorkedInExchange(LocalDate insteadOf) implements DayKind {}

    record WeeklyRest() implements DayKind {}

    /**
     * A day of the week of which one half is rest, as Saturday afternoon where mornings are worked.
     */
    record HalfRest(Half off) implements DayKind {}

    /** A public holiday, the day that compensates one, or a day the offices are closed. */
    record Holiday(String name, String nameEn) implements DayKind {}

    /** A working day of which the offices are closed for one half. */
    record HalfHoliday(Half off, Holiday why) implements DayKind {}

    /** An ordinary working day that is off because a weekly rest day is worked. */
    record OffInExchange(LocalDate workedOn) implements DayKind {}

    /** Whether the office works at least in one half of it. */
    default boolean isWorking() {
        return isWorked(Half.MORNING) || isWorked(Half.AFTERNOON);
    }

    default boolean isWorked(Half half) {
        return switch (this) {
            case Working _, WorkedInExchange _ -> true;
            case HalfRest(var off) -> off != half;
            case HalfHoliday(var off, _) -> off != half;
            case WeeklyRest _, Holiday _, OffInExchange _ -> false;
        };
    }
}
