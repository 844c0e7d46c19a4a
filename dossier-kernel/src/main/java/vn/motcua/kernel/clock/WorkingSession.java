package vn.motcua.kernel.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;

/** The morning or the afternoon of a working day. */
record WorkingSession(LocalDate date, Half half) implements Comparable<WorkingSession> {

    private static final Comparator<WorkingSession> IN_ORDER =
            Comparator.comparing(WorkingSession::date).thenComparing(WorkingSession::half);

    /** The session in which something that happens then counts as happened. */
    static WorkingSession of(WorkingCalendar calendar, LocalDateTime moment) {
        return Start.arrival(calendar, null, moment).session();
    }

    /** The last session that had begun before that moment. */
    static WorkingSession before(WorkingCalendar calendar, LocalDateTime moment) {
        LocalDate date = moment.toLocalDate();
        if (calendar.isWorkingDay(date)) {
            OfficeHours hours = calendar.hours(date);
            if (hours.afternoonFrom().isBefore(moment.toLocalTime())) {
                return new WorkingSession(date, Half.AFTERNOON);
            }
            if (hours.morningFrom().isBefore(moment.toLocalTime())) {
                return new WorkingSession(date, Half.MORNING);
            }
        }
        return new WorkingSession(calendar.workingDayBefore(date), Half.AFTERNOON);
    }

    /** The session that comes so many working sessions later. */
    WorkingSession plus(int sessions, WorkingCalendar calendar) {
        int fromMorning = half == Half.MORNING ? sessions : sessions + 1;
        LocalDate day = date;
        for (int days = fromMorning / 2; days > 0; days--) {
            day = calendar.workingDayAfter(day);
        }
        return new WorkingSession(day, fromMorning % 2 == 0 ? Half.MORNING : Half.AFTERNOON);
    }

    /** How many working sessions later the other one comes; 0 when it does not come later. */
    int sessionsUntil(WorkingSession other, WorkingCalendar calendar) {
        if (other.compareTo(this) <= 0) {
            return 0;
        }
        int days = calendar.workingDaysBetween(date, other.date);
        return 2 * days + other.half.sessionsBefore - half.sessionsBefore;
    }

    LocalDateTime end(WorkingCalendar calendar) {
        return date.atTime(calendar.hours(date).to(half));
    }

    WorkingSession orLater(WorkingSession other) {
        return compareTo(other) < 0 ? other : this;
    }

    @Override
    public int compareTo(WorkingSession other) {
        return IN_ORDER.compare(this, other);
    }
}
