package vn.motcua.reporting.ledger;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Days over which a dossier was open under one state of its clock, seen at the end of each day.
 *
 * @param from first day, inclusive
 * @param until the day that ended it, exclusive; absent while it lasts
 * @param overdueFrom the day on whose first moment the dossier is overdue: the one after its due
 *     date, or {@code from} when it was late already; at most {@code until}; absent when it was
 *     never overdue in this span
 */
public record Span(
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate overdueFrom,
        boolean paused) {

    static Span of(ClockState clock, @Nullable LocalDate until, @Nullable LocalDate due) {
        LocalDate from = clock.day();
        if (clock.paused() || due == null) {
            return new Span(from, until, null, clock.paused());
        }
        LocalDate after = due.plusDays(1);
        if (until != null && after.isAfter(until)) {
            return new Span(from, until, null, false);
        }
        return new Span(from, until, after.isBefore(from) ? from : after, false);
    }

    /** Whether it was the passing of time that made it overdue, not the event that began it. */
    boolean fellDue() {
        return overdueFrom != null && overdueFrom.isAfter(from);
    }

    /** Whether it is overdue in its last moments. */
    boolean endsOverdue() {
        return overdueFrom != null;
    }
}
