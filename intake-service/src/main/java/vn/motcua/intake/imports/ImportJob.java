package vn.motcua.intake.imports;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** An import and how far it is. */
record ImportJob(
        UUID id,
        ImportOrder order,
        ImportState state,
        ImportCounts counts,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable ImportFailure failure) {

    static ImportJob started(UUID id, ImportOrder order, Instant now) {
        return new ImportJob(id, order, ImportState.RUNNING, ImportCounts.NONE, now, null, null);
    }
}
