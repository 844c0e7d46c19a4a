package vn.motcua.processing.reprojection;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * How far a run is.
 *
 * @param looked how many open cases it has looked at
 * @param moves how many due dates it has moved, or would move
 */
record RunResponse(
        UUID id,
        boolean dryRun,
        String reason,
        String calendarVersion,
        String by,
        Run.State state,
        long looked,
        long moves,
        Instant startedAt,
        @Nullable Instant endedAt) {

    static RunResponse of(Run run, long moves) {
        Run.Order order = run.order();
        return new RunResponse(
                run.id(),
                order.dryRun(),
                order.reason(),
                order.calendarVersion(),
                order.by().id(),
                run.state(),
                run.looked(),
                moves,
                run.startedAt(),
                run.endedAt());
    }
}
