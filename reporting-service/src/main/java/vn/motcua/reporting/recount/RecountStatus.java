package vn.motcua.reporting.recount;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A recount, running or done.
 *
 * @param dossiersRead in the pass that is running, or in the last one
 * @param finishedAt absent while it runs
 * @param driftingCells all of them, also those not listed; absent while it runs
 * @param failure why it could not be finished
 */
record RecountStatus(
        Instant startedAt,
        @Nullable Instant finishedAt,
        long dossiersRead,
        long dossiers,
        @Nullable Long driftingCells,
        List<Drift> drifts,
        @Nullable String failure) {

    RecountStatus {
        drifts = List.copyOf(drifts);
    }

    boolean isRunning() {
        return finishedAt == null;
    }
}
