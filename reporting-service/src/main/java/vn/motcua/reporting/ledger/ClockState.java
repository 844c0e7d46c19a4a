package vn.motcua.reporting.ledger;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * How the legal clock of a dossier stood from a moment on.
 *
 * @param dueAt absent for a procedure without a time limit: such a dossier is never overdue
 * @param pauses what it waits for; while it waits for anything it is not overdue
 */
public record ClockState(Instant since, @Nullable Instant dueAt, Set<Pause> pauses) {

    public ClockState {
        pauses = Set.copyOf(pauses);
    }

    LocalDate day() {
        return VietnamTime.date(since);
    }

    boolean paused() {
        return !pauses.isEmpty();
    }
}
