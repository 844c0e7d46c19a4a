package vn.motcua.kernel.clock;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A time in which a clock stood, from the session it began in to the session it ended in.
 *
 * @param from by the rules of arrival, without the cut-off; so is {@code to}
 */
record Pause(WorkingSession from, WorkingSession to, LocalDateTime resumedAt) {

    static Pause between(WorkingCalendar calendar, LocalDateTime from, LocalDateTime to) {
        return new Pause(WorkingSession.of(calendar, from), WorkingSession.of(calendar, to), to);
    }

    /** The working sessions in it: none when it ended in the session it began in. */
    int sessions(WorkingCalendar calendar) {
        return from.sessionsUntil(to, calendar);
    }

    /** The calendar days in it. */
    long days() {
        return Math.max(0, ChronoUnit.DAYS.between(from.date(), to.date()));
    }
}
