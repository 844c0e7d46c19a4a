package vn.motcua.kernel.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The end of a time limit as it stands, and how it moves on. */
sealed interface Deadline {

    /** When the result must be there. */
    LocalDateTime end(WorkingCalendar calendar);

    /** After the clock stood for that pause. */
    Deadline after(Pause pause, WorkingCalendar calendar);

    /** So many working sessions after the due date as it stands. */
    Deadline extended(int sessions, WorkingCalendar calendar);

    /** Whether it was over by then; minutes decide, as for the cut-off. */
    default boolean passedBy(Instant moment, WorkingCalendar calendar) {
        LocalDateTime minute = VietnamTime.dateTime(moment).truncatedTo(ChronoUnit.MINUTES);
        return minute.isAfter(end(calendar));
    }

    /**
     * A limit in sessions.
     *
     * @param last before the end of the day is taken for same-day matters
     */
    record InSessions(WorkingSession last, boolean untilDayEnds) implements Deadline {

        @Override
        public LocalDateTime end(WorkingCalendar calendar) {
            return (untilDayEnds ? WorkingSession.lastOf(calendar, last.date()) : last)
                    .end(calendar);
        }

        @Override
        public Deadline after(Pause pause, WorkingCalendar calendar) {
            WorkingSession moved = last.plus(pause.sessions(calendar), calendar);
            return new InSessions(moved.orLater(pause.to()), untilDayEnds);
        }

        @Override
        public Deadline extended(int sessions, WorkingCalendar calendar) {
            return new InSessions(last.plus(sessions, calendar), untilDayEnds);
        }
    }

    /**
     * A limit in calendar days.
     *
     * @param last before it moves off a rest day, so that two pauses add up to one
     */
    record InDays(LocalDate last) implements Deadline {

        @Override
        public LocalDateTime end(WorkingCalendar calendar) {
            return lastSession(calendar).end(calendar);
        }

        @Override
        public Deadline after(Pause pause, WorkingCalendar calendar) {
            LocalDate moved = last.plusDays(pause.days());
            LocalDate resumed = pause.to().date();
            return new InDays(moved.isBefore(resumed) ? resumed : moved);
        }

        @Override
        public Deadline extended(int sessions, WorkingCalendar calendar) {
            return new InDays(lastSession(calendar).plus(sessions, calendar).date());
        }

        private WorkingSession lastSession(WorkingCalendar calendar) {
            return WorkingSession.lastOf(calendar, calendar.workingDayFrom(last));
        }
    }

    /** A due date taken over from an older system; nothing but a real move touches it. */
    record AsGiven(LocalDateTime at) implements Deadline {

        @Override
        public LocalDateTime end(WorkingCalendar calendar) {
            return at;
        }

        @Override
        public Deadline after(Pause pause, WorkingCalendar calendar) {
            int sessions = pause.sessions(calendar);
            boolean stays = sessions == 0 && !pause.resumedAt().isAfter(at);
            return stays ? this : inSessions(calendar).after(pause, calendar);
        }

        @Override
        public Deadline extended(int sessions, WorkingCalendar calendar) {
            return inSessions(calendar).extended(sessions, calendar);
        }

        private Deadline inSessions(WorkingCalendar calendar) {
            return new InSessions(WorkingSession.before(calendar, at), false);
        }
    }
}
