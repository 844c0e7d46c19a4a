package vn.motcua.intake.imports;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An import and how far it is.
 *
 * @param seenAt when the instance that has its file last said so
 */
record ImportJob(
        UUID id,
        ImportOrder order,
        ImportState state,
        ImportProgress progress,
        Instant startedAt,
        Instant seenAt,
        @Nullable Instant finishedAt,
        @Nullable ImportFailure failure) {

    /** After that long, the instance that has the file is taken to be away. */
    private static final Duration AWAY = Duration.ofMinutes(3);

    static ImportJob started(UUID id, ImportOrder order, Instant now) {
        var waiting = new ImportProgress(ImportCounts.NONE, 0, ImportWait.QUEUE);
        return new ImportJob(id, order, ImportState.RUNNING, waiting, now, now, null, null);
    }

    /** Why it does not move, when it does not. */
    @Nullable ImportWait waiting(Instant now) {
        return switch (state) {
            case RUNNING ->
                    seenAt.plus(AWAY).isBefore(now) ? ImportWait.INSTANCE : progress.waiting();
            case DONE, FAILED -> null;
        };
    }
}
