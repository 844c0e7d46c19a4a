package vn.motcua.reporting.ledger;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One dossier reduced to what the ledger counts. Every day is a day in Asia/Ho_Chi_Minh.
 *
 * @param clocks how its legal clock stood, in order, at most one state per day, never empty
 * @param closing absent while it is open
 * @param sequence of the last event that went in
 */
public record Fact(
        DossierId dossierId,
        DossierCode code,
        Dimensions dimensions,
        Instant receivedAt,
        List<ClockState> clocks,
        @Nullable Closing closing,
        long sequence) {

    public Fact {
        clocks = List.copyOf(clocks);
        if (clocks.isEmpty()) {
            throw new IllegalArgumentException("A dossier has a clock from its reception on");
        }
    }

    public LocalDate receivedDay() {
        return VietnamTime.date(receivedAt);
    }

    /** The due date valid now, or when the dossier was closed. */
    public @Nullable Instant dueAt() {
        return clocks.getLast().dueAt();
    }

    public @Nullable LocalDate closedDay() {
        return closing == null ? null : closing.day();
    }

    /** The days over which it was open; a dossier closed on the day it came has none. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < clocks.size(); i++) {
            ClockState clock = clocks.get(i);
            LocalDate until = i + 1 < clocks.size() ? clocks.get(i + 1).day() : closedDay();
            if (until == null || clock.day().isBefore(until)) {
                Instant due = clock.dueAt();
                spans.add(Span.of(clock, until, due == null ? null : VietnamTime.date(due)));
            }
        }
        return List.copyOf(spans);
    }

    /** Whether both would be counted and listed alike; an officer's claim, say, changes neither. */
    public boolean countsLike(Fact other) {
        return clocks.equals(other.clocks)
                && Objects.equals(closing, other.closing)
                && dimensions.equals(other.dimensions);
    }

    Fact at(long newSequence) {
        return new Fact(dossierId, code, dimensions, receivedAt, clocks, closing, newSequence);
    }

    Fact withClock(ClockState clock) {
        List<ClockState> all = new ArrayList<>(clocks);
        // Figures are those of a day's end: an earlier state of the same day leaves no trace.
        if (clocks.getLast().day().equals(clock.day())) {
            all.removeLast();
        }
        all.add(clock);
        return new Fact(dossierId, code, dimensions, receivedAt, all, closing, sequence);
    }

    Fact reopened() {
        return new Fact(dossierId, code, dimensions, receivedAt, clocks, null, sequence);
    }

    Fact closed(Closing newClosing) {
        return new Fact(dossierId, code, dimensions, receivedAt, clocks, newClosing, sequence);
    }
}
