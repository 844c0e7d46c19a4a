package vn.motcua.kernel.clock;

import java.time.LocalDate;

/** What a date is to an office. */
public sealed interface DayKind {

    record Working() implements DayKind {}

    /** A weekly rest day that is worked because another day is off (hoán đổi ngày làm việc). */
    record WorkedInExchange(LocalDate insteadOf) implements DayKind {}

    record WeeklyRest() implements DayKind {}

    /** A public holiday, or the day that compensates one. */
    record Holiday(String name, String nameEn) implements DayKind {}

    /** An ordinary working day that is off because a weekly rest day is worked. */
    record OffInExchange(LocalDate workedOn) implements DayKind {}

    default boolean isWorking() {
        return switch (this) {
            case Working _, WorkedInExchange _ -> true;
            case WeeklyRest _, Holiday _, OffInExchange _ -> false;
        };
    }
}
