package vn.motcua.kernel.clock;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.ClockEntry.Extended;
import vn.motcua.kernel.clock.ClockEntry.Restarted;
import vn.motcua.kernel.clock.ClockEntry.Resumed;
import vn.motcua.kernel.clock.ClockEntry.Suspended;

import java.time.Instant;
import java.time.LocalDateTime;

/** Follows one legal clock from its start through all its entries. */
final class FollowedClock {

    private final WorkingCalendar calendar;
    private final LegalClock clock;
    private final Derivation derivation;
    private final ClockSteps steps;
    private LegalClock.Basis basis;
    private @Nullable Deadline deadline;
    private @Nullable Suspended standing;

    FollowedClock(WorkingCalendar calendar, LegalClock clock) {
        this.calendar = calendar;
        this.clock = clock;
        this.basis = clock.basis();
        this.derivation = new Derivation(calendar);
        this.steps = new ClockSteps(derivation);
    }

    DueDate follow() {
        start();
        clock.entries().forEach(this::take);
        @Nullable LocalDateTime due = due();
        if (due != null) {
            derivation.end(due);
        }
        if (standing != null) {
            steps.standing(standing, due);
        }
        return new DueDate(due == null ? null : VietnamTime.instant(due), derivation.steps());
    }

    private void start() {
        LocalDateTime from = VietnamTime.dateTime(basis.from());
        derivation.received(from);
        deadline =
                switch (basis) {
                    case LegalClock.Counted(var _, var term) -> count(from, term);
                    case LegalClock.Given(var _, var dueAt) -> given(dueAt);
                };
        if (deadline != null && !clock.entries().isEmpty()) {
            steps.first(deadline.end(calendar));
        }
    }

    private @Nullable Deadline given(@Nullable Instant dueAt) {
        if (dueAt == null) {
            derivation.limit(Limit.NONE);
            return null;
        }
        LocalDateTime due = VietnamTime.dateTime(dueAt);
        steps.given(due);
        return new Deadline.AsGiven(due);
    }

    private void take(ClockEntry entry) {
        switch (entry) {
            case Suspended suspended -> suspend(suspended);
            case Resumed resumed -> resume(resumed);
            case Extended extended -> extend(extended);
            case Restarted(var at, var term) -> {
                standing = null;
                basis = new LegalClock.Counted(at, term);
                LocalDateTime moment = VietnamTime.dateTime(at);
                steps.reopened(moment);
                deadline = count(moment, term);
            }
        }
    }

    private void suspend(Suspended suspended) {
        if (standing != null) {
            throw new IllegalArgumentException("suspended twice, at " + suspended.at());
        }
        standing = suspended;
        if (deadline != null) {
            steps.suspended(suspended, calendar);
        }
    }

    private void resume(Resumed resumed) {
        if (standing == null) {
            throw new IllegalArgumentException("resumed without suspension, at " + resumed.at());
        }
        Instant from = standing.at();
        standing = null;
        if (deadline == null) {
            return;
        }
        LocalDateTime at = VietnamTime.dateTime(resumed.at());
        if (deadline.passedBy(from, calendar)) {
            steps.late(ClockSteps.Late.RESUMED, at, deadline.end(calendar));
            return;
        }
        switch (resumed.policy()) {
            case PAUSE -> pause(VietnamTime.dateTime(from), at, deadline);
            case RESTART -> startAfresh(at, deadline);
        }
    }

    private void pause(LocalDateTime from, LocalDateTime to, Deadline before) {
        var pause = Pause.between(calendar, from, to);
        Deadline after = before.after(pause, calendar);
        switch (after) {
            case Deadline.InDays(var last) -> {
                steps.resumedAfterDays(to, pause.days());
                derivation.rolledOver(last);
            }
            case Deadline.InSessions _, Deadline.AsGiven _ -> {
                derivation.days(from.toLocalDate(), pause.to().date());
                steps.resumed(to, pause.sessions(calendar));
                skippedOnTheWay(before, after);
            }
        }
        move(before, after);
    }

    /** The whole limit again; a date that was promised after an extension may be later still. */
    private void startAfresh(LocalDateTime at, Deadline before) {
        steps.restarted(at);
        Deadline after =
                switch (basis) {
                    case LegalClock.Counted(var _, var term) -> count(at, term);
                    case LegalClock.Given given -> countAsGiven(at, given);
                };
        if (after != null && !after.end(calendar).isBefore(before.end(calendar))) {
            move(before, after);
        } else {
            steps.kept(before.end(calendar));
        }
    }

    /** An older system told no limit: the sessions between its two dates are taken for it. */
    private @Nullable Deadline countAsGiven(LocalDateTime at, LegalClock.Given given) {
        Instant dueAt = given.dueAt();
        if (dueAt == null) {
            return null;
        }
        var received = WorkingSession.of(calendar, VietnamTime.dateTime(given.from()));
        var due = WorkingSession.before(calendar, VietnamTime.dateTime(dueAt));
        int sessions = received.sessionsUntil(due, calendar);
        WorkingSession last = WorkingSession.of(calendar, at).plus(sessions, calendar);
        steps.givenLimit(sessions);
        derivation.days(at.toLocalDate(), last.date().plusDays(1));
        derivation.provisional(at.toLocalDate(), last.date());
        return new Deadline.InSessions(last, false);
    }

    private void extend(Extended extended) {
        int sessions = new Limit(extended.workingDays(), LimitUnit.WORKING_DAYS).sessionCount();
        if (deadline == null) {
            return;
        }
        Deadline before = deadline;
        LocalDateTime at = VietnamTime.dateTime(extended.at());
        if (before.passedBy(standing == null ? extended.at() : standing.at(), calendar)) {
            steps.late(ClockSteps.Late.EXTENDED, at, before.end(calendar));
            return;
        }
        Deadline after = before.extended(sessions, calendar);
        steps.extended(at, sessions);
        skippedOnTheWay(before, after);
        move(before, after);
    }

    private void skippedOnTheWay(Deadline before, Deadline after) {
        derivation.days(
                before.end(calendar).toLocalDate().plusDays(1),
                after.end(calendar).toLocalDate().plusDays(1));
    }

    private void move(Deadline before, Deadline after) {
        LocalDateTime from = before.end(calendar);
        LocalDateTime to = after.end(calendar);
        derivation.provisional(from.toLocalDate(), to.toLocalDate());
        steps.moved(from, to);
        deadline = after;
    }

    private @Nullable Deadline count(LocalDateTime from, Term term) {
        return new TermCount(calendar, derivation, from).count(term);
    }

    private @Nullable LocalDateTime due() {
        return deadline == null ? null : deadline.end(calendar);
    }
}
