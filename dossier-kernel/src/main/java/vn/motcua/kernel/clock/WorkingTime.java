package vn.motcua.kernel.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Arithmetic with office time. */
final class WorkingTime {

    private WorkingTime() {}

    static Duration between(WorkingCalendar calendar, Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(calendar, to, from).negated();
        }
        LocalDateTime first = VietnamTime.dateTime(from);
        LocalDateTime last = VietnamTime.dateTime(to);
        Duration worked = Duration.ZERO;
        for (LocalDate day = first.toLocalDate();
                !day.isAfter(last.toLocalDate());
                day = day.plusDays(1)) {
            DayKind kind = calendar.day(day);
            for (Half half : Half.values()) {
                if (kind.isWorked(half)) {
                    worked = worked.plus(shared(calendar.hours(day), half, day, first, last));
                }
            }
        }
        return worked;
    }

    static Instant plusWorkingDays(WorkingCalendar calendar, Instant at, int days) {
        LocalDateTime moment = VietnamTime.dateTime(at);
        LocalDate day = moment.toLocalDate();
        if (days < 0) {
            for (int back = days; back < 0; back++) {
                day = calendar.workingDayBefore(day);
            }
            LocalDateTime sameTime = day.atTime(moment.toLocalTime());
            LocalDateTime end = WorkingSession.lastOf(calendar, day).end(calendar);
            boolean closed = !calendar.isWorked(day, Half.AFTERNOON) && sameTime.isAfter(end);
            return VietnamTime.instant(closed ? end : sameTime);
        }
        day = calendar.workingDayFrom(day.plusDays(days == 0 ? 0 : 1));
        for (int more = days; more > 1; more--) {
            day = calendar.workingDayAfter(day);
        }
        return VietnamTime.instant(WorkingSession.lastOf(calendar, day).end(calendar));
    }

    private static Duration shared(
            OfficeHours hours, Half half, LocalDate day, LocalDateTime first, LocalDateTime last) {
        LocalDateTime from = day.atTime(hours.from(half));
        LocalDateTime to = day.atTime(hours.to(half));
        LocalDateTime begin = first.isAfter(from) ? first : from;
        LocalDateTime end = last.isBefore(to) ? last : to;
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }
}
