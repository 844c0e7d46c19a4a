package vn.motcua.kernel.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

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
        OfficeHours hours = calendar.hours(date);
        for (Half half : List.of(Half.AFTERNOON, Half.MORNING)) {
            if (calendar.isWorked(date, half) && hours.from(half).isBefore(moment.toLocalTime())) {
                return new WorkingSession(date, half);
            }
        }
        return lastOf(calendar, calendar.workingDayBefore(date));
    }

    static WorkingSession firstOf(WorkingCalendar calendar, LocalDate workingDay) {
        boolean morning = calendar.isWorked(workingDay, Half.MORNING);
        return new WorkingSession(workingDay, morning ? Half.MORNING : Half.AFTERNOON);
    }

    static WorkingSession lastOf(WorkingCalendar calendar, LocalDate workingDay) {
        boolean afternoon = calendar.isWorked(workingDay, Half.AFTERNOON);
        return new WorkingSession(workingDay, afternoon ? Half.AFTERNOON : Half.MORNING);
    }

    /** The first session after this one in which the office works. */
    WorkingSession next(WorkingCalendar calendar) {
        boolean today = half == Half.MORNING && calendar.isWorked(date, Half.AFTERNOON);
        return today
                ? new WorkingSession(date, Half.AFTERNOON)
                : firstOf(calendar, calendar.workingDayAfter(date));
    }

    /** The session that comes so many working sessions later. */
    WorkingSession plus(int sessions, WorkingCalendar calendar) {
        WorkingSession session = this;
        for (int more = sessions; more > 0; more--) {
            session = session.next(calendar);
        }
        return session;
    }

    /** How many working sessions later the other one comes; 0 when it does not come later. */
    int sessionsUntil(WorkingSession other, WorkingCalendar calendar) {
        int sessions = 0;
        for (WorkingSession session = this;
                session.compareTo(other) < 0;
                session = session.next(calendar)) {
            sessions++;
        }
        return sessions;
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
