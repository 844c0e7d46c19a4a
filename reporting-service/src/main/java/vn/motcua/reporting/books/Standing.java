package vn.motcua.reporting.books;

import vn.motcua.reporting.ledger.Round;
import vn.motcua.reporting.ledger.Span;

import java.time.LocalDate;
import java.util.Optional;

/** How an open dossier stands at the end of a window. */
public enum Standing {
    IN_TIME(false, false),
    OVERDUE(true, false),
    /** For a supplement or a payment. */
    WAITING(false, true),
    /** Overdue before it began to wait. */
    WAITING_OVERDUE(true, true);

    private final boolean overdue;
    private final boolean waiting;

    Standing(boolean overdue, boolean waiting) {
        this.overdue = overdue;
        this.waiting = waiting;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public boolean isWaiting() {
        return waiting;
    }

    /** Empty when it is not open then. */
    public static Optional<Standing> of(Round round, Window window) {
        LocalDate day = window.lastDay();
        return round.spans().stream()
                .filter(span -> !span.from().isAfter(day))
                .filter(span -> span.until() == null || span.until().isAfter(day))
                .findFirst()
                .map(span -> of(span, window.fellDueUpTo()));
    }

    private static Standing of(Span span, LocalDate fellDueUpTo) {
        LocalDate overdueFrom = span.overdueFrom();
        if (overdueFrom != null && !overdueFrom.isAfter(fellDueUpTo)) {
            return span.paused() ? WAITING_OVERDUE : OVERDUE;
        }
        return span.paused() ? WAITING : IN_TIME;
    }
}
