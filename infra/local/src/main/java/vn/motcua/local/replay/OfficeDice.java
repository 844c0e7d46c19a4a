package vn.motcua.local.replay;

import vn.motcua.kernel.clock.OfficeHours;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.clock.WorkingCalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** Draws days and moments at which an office is open. */
final class OfficeDice {

    /** Most people come in the morning. */
    private static final int MORNINGS_IN_TEN = 6;

    private final WorkingCalendar calendar;
    private final Random random;

    OfficeDice(WorkingCalendar calendar, Random random) {
        this.calendar = calendar;
        this.random = random;
    }

    /** A working day in this stretch of days. */
    LocalDate workingDay(LocalDate from, LocalDate toExclusive) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(from, toExclusive));
        LocalDate day = from.plusDays(random.nextInt(days));
        return calendar.isWorkingDay(day) ? day : workingDay(from, toExclusive);
    }

    /** The day so many working days after that one. */
    LocalDate after(LocalDate day, int workingDays) {
        LocalDate later = day;
        for (int i = 0; i < workingDays; i++) {
            later = calendar.workingDayAfter(later);
        }
        return later;
    }

    /** A moment in the office hours of a working day. */
    Instant momentOn(LocalDate day) {
        OfficeHours hours = calendar.hours(day);
        LocalTime shown =
                random.nextInt(10) < MORNINGS_IN_TEN
                        ? timeBetween(hours.morningFrom(), hours.morningTo())
                        : timeBetween(hours.afternoonFrom(), hours.afternoonTo());
        return VietnamTime.instant(day.atTime(shown));
    }

    private LocalTime timeBetween(LocalTime from, LocalTime to) {
        int seconds = Math.toIntExact(ChronoUnit.SECONDS.between(from, to));
        return from.plusSeconds(random.nextInt(seconds));
    }
}
