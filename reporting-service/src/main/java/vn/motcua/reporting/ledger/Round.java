package vn.motcua.reporting.ledger;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The time from a dossier's reception, or from a reopening, to its closing. Most dossiers have one;
 * each is counted, and listed, for itself.
 *
 * @param number 0 for the one that began with the reception
 * @param begunAt when it was received or reopened
 * @param dueAt the due date valid now, or when this one was closed
 * @param closing absent while it lasts
 * @param spans the days over which it was open
 * @param holders who had it in hand, in order; empty as in the fact
 */
public record Round(
        Fact fact,
        int number,
        Instant begunAt,
        @Nullable Instant dueAt,
        @Nullable Closing closing,
        List<Span> spans,
        List<Holder> holders) {

    public Round {
        spans = List.copyOf(spans);
        holders = List.copyOf(holders);
    }

    /** Whether it began with the reception. */
    public boolean isFirst() {
        return number == 0;
    }

    public LocalDate begunDay() {
        return VietnamTime.date(begunAt);
    }

    public @Nullable LocalDate closedDay() {
        return closing == null ? null : closing.day();
    }
}
