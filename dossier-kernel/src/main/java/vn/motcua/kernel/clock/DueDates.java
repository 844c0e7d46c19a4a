package vn.motcua.kernel.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Counts legal time limits, as a pure function of the calendar, the procedure's term and the moment
 * of reception. The rules:
 *
 * <ul>
 *   <li>A dossier that comes outside office hours or on a day off counts as received in the next
 *       working session; one that comes after the procedure's cut-off, on the next working day
 *       (Luật Hộ tịch 2014; Nghị định 23/2015/NĐ-CP, Điều 7).
 *   <li>The first day is not counted (Bộ luật Dân sự 2015, Điều 147). N working days end on the Nth
 *       working day after the start, in its morning when the dossier came in a morning and in its
 *       afternoon when it came in an afternoon; halves are sessions.
 *   <li>Calendar days run through rest days; a last day that is a rest day moves to the end of the
 *       next working day (Bộ luật Dân sự 2015, Điều 148, khoản 5).
 *   <li>"Within the day" ends with the office hours of the day it starts on.
 *   <li>Every limit ends with a working session, for nobody hands out a result after it.
 * </ul>
 */
public final class DueDates {

    private final WorkingCalendar calendar;
    private final Limit limit;
    private final Derivation derivation;

    private DueDates(WorkingCalendar calendar, Limit limit) {
        this.calendar = calendar;
        this.limit = limit;
        this.derivation = new Derivation(calendar);
    }

    /** The due date of a dossier received at that moment. */
    public static DueDate of(WorkingCalendar calendar, Term term, Instant receivedAt) {
        var counting = new DueDates(calendar, term.limit());
        return counting.count(term, VietnamTime.dateTime(receivedAt));
    }

    private DueDate count(Term term, LocalDateTime received) {
        derivation.received(received);
        if (limit.unit() == LimitUnit.NONE) {
            derivation.limit(limit);
            return new DueDate(null, derivation.steps());
        }
        Start arrival = Start.arrival(calendar, term, received);
        Start start = arrival.moved(calendar, term.startRule());
        derivation.start(arrival);
        if (!start.equals(arrival)) {
            derivation.start(start);
        }
        derivation.limit(limit);
        WorkingSession last = last(received.toLocalDate(), start.session());
        derivation.provisional(received.toLocalDate(), last.date());
        LocalDateTime end = last.end(calendar);
        derivation.end(end);
        return new DueDate(VietnamTime.instant(end), derivation.steps());
    }

    private WorkingSession last(LocalDate received, WorkingSession start) {
        return switch (limit.unit()) {
            case SAME_DAY, NONE -> {
                derivation.days(received, start.date());
                yield new WorkingSession(start.date(), Half.AFTERNOON);
            }
            case WORKING_DAYS -> {
                WorkingSession last = start.plus(limit.halves(), calendar);
                derivation.days(received, last.date().plusDays(1));
                yield last;
            }
            case CALENDAR_DAYS -> {
                derivation.days(received, start.date());
                LocalDate last = start.date().plusDays(limit.amount().longValueExact());
                yield new WorkingSession(rolledOver(last), Half.AFTERNOON);
            }
        };
    }

    private LocalDate rolledOver(LocalDate last) {
        LocalDate working = calendar.workingDayFrom(last);
        if (!working.equals(last)) {
            derivation.rolledOver(last, working);
            derivation.days(last, working);
        }
        return working;
    }
}
