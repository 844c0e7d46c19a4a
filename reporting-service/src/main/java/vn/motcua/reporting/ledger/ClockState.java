package vn.motcua.reporting.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * How the legal clock of a dossier stood from a moment on.
 *
 * @param dueAt absent for a procedure without a time limit: such a dossier is never overdue
 * @param pauses what it waits for; while it waits for anything it does not become overdue
 * @param waitsSince when it began to wait, for whatever it waits by now: what was overdue then is
 *     overdue while it waits. Absent while it waits for nothing, and in facts written before this
 *     was remembered, which are in time while they wait
 */
public record ClockState(
        Instant since,
        @Nullable Instant dueAt,
        Set<Pause> pauses,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant waitsSince) {

    public ClockState {
        pauses = Set.copyOf(pauses);
    }

    /** A clock that runs. */
    ClockState(Instant since, @Nullable Instant dueAt) {
        this(since, dueAt, Set.of(), null);
    }

    LocalDate day() {
        return VietnamTime.date(since);
    }

    boolean paused() {
        return !pauses.isEmpty();
    }

    /** Whether it was overdue already when it began to wait. */
    boolean waitsOverdue() {
        return waitsSince != null
                && dueAt != null
                && VietnamTime.date(dueAt).isBefore(VietnamTime.date(waitsSince));
    }
}
