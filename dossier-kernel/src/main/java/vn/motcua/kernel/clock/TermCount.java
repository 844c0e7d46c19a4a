package vn.motcua.kernel.clock;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Counts one whole time limit from a reception, and tells how. */
final class TermCount {

    private final WorkingCalendar calendar;
    private final Derivation derivation;
    private final LocalDateTime received;

    TermCount(WorkingCalendar calendar, Derivation derivation, LocalDateTime received) {
        this.calendar = calendar;
        this.derivation = derivation;
        this.received = received;
    }

    /** Where the limit ends; absent without one. */
    @Nullable Deadline count(Term term) {
        Limit limit = term.limit();
        if (limit.unit() == LimitUnit.NONE) {
            derivation.limit(limit);
            return null;
        }
        Start arrival = Start.arrival(calendar, term.cutOff(), received);
        Start start = arrival.moved(calendar, term.startRule());
        derivation.start(arrival);
        if (!start.equals(arrival)) {
            derivation.start(start);
        }
        derivation.limit(limit);
        Deadline deadline = last(limit, start.session());
        LocalDate end = deadline.end(calendar).toLocalDate();
        derivation.provisional(received.toLocalDate(), end);
        return deadline;
    }

    /** An older system told no limit: the sessions between its two dates are taken for it. */
    @Nullable Deadline countAgain(LegalClock.Given given) {
        Instant dueAt = given.dueAt();
        if (dueAt == null) {
            return null;
        }
        var first = WorkingSession.of(calendar, VietnamTime.dateTime(given.from()));
        var due = WorkingSession.before(calendar, VietnamTime.dateTime(dueAt));
        int sessions = first.sessionsUntil(due, calendar);
        WorkingSession last = WorkingSession.of(calendar, received).plus(sessions, calendar);
        derivation.givenLimit(sessions);
        days(last.date().plusDays(1));
        derivation.provisional(received.toLocalDate(), last.date());
        return new Deadline.InSessions(last, false);
    }

    private Deadline last(Limit limit, WorkingSession start) {
        return switch (limit.unit()) {
            case SAME_DAY, NONE -> {
                days(start.date().plusDays(1));
                yield new Deadline.InSessions(WorkingSession.lastOf(calendar, start.date()), true);
            }
            case SESSIONS, WORKING_DAYS -> {
                WorkingSession last = start.plus(limit.sessionCount(), calendar);
                days(last.date().plusDays(1));
                yield new Deadline.InSessions(last, false);
            }
            case CALENDAR_DAYS -> {
                days(start.date());
                LocalDate last = start.date().plusDays(limit.amount().longValueExact());
                derivation.rolledOver(last);
                yield new Deadline.InDays(last);
            }
        };
    }

    private void days(LocalDate toExclusive) {
        derivation.days(received.toLocalDate(), toExclusive);
    }
}
