package vn.motcua.kernel.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** The morning or the afternoon of a working day. */
record WorkingSession(LocalDate date, Half half) {

    /** The session that comes so many working sessions later. */
    WorkingSession plus(int sessions, WorkingCalendar calendar) {
        int fromMorning = half == Half.MORNING ? sessions : sessions + 1;
        LocalDate day = date;
        for (int days = fromMorning / 2; days > 0; days--) {
            day = calendar.workingDayAfter(day);
        }
        return new WorkingSession(day, fromMorning % 2 == 0 ? Half.MORNING : Half.AFTERNOON);
    }

    LocalDateTime end(WorkingCalendar calendar) {
        return date.atTime(calendar.hours(date).to(half));
    }
}
