package vn.motcua.reporting.ledger;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Days over which a dossier was open under one state of its clock, seen at the end of each day.
 *
 * @param from first day, inclusive
 * @param until the day that ended it, exclusive; absent while it lasts
 * @param overdueFrom the day on whose first moment the dossier is overdue: the one after its due
 *     date, or {@code from} when it was late already; at most {@code until}; absent when it was
 *     never overdue in this span
 * @param pauses what it waited for
 */
public record Span(
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate overdueFrom,
        Set<Pause> pauses) {

    public Span {
        pauses = Set.copyOf(pauses);
    }

    static Span of(ClockState clock, @Nullable LocalDate until, @Nullable LocalDate due) {
        LocalDate from = clock.day();
        if (clock.paused() || due == null) {
            LocalDate overdueFrom = clock.waitsOverdue() ? from : null;
            return new Span(from, until, overdueFrom, clock.pauses());
        }
        LocalDate after = due.plusDays(1);
        if (until != null && after.isAfter(until)) {
            return new Span(from, until, null, Set.of());
        }
        return new Span(from, until, after.isBefore(from) ? from : after, Set.of());
    }

    /** Whether it waited for anything. */
    public boolean paused() {
        return !pauses.isEmpty();
    }

    /** The part of it that lies in the days from one to another, exclusive; none, or one. */
    Optional<Span> within(LocalDate first, @Nullable LocalDate end) {
        LocalDate begins = from.isBefore(first) ? first : from;
        LocalDate ends = end == null || (until != null && until.isBefore(end)) ? until : end;
        if (ends != null && !begins.isBefore(ends)) {
            return Optional.empty();
        }
        LocalDate late = overdueFrom;
        if (late != null && ends != null && late.isAfter(ends)) {
            late = null;
        } else if (late != null && late.isBefore(begins)) {
            late = begins;
        }
        return Optional.of(new Span(begins, ends, late, pauses));
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
