package vn.motcua.processing.reprojection;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierId;

import java.time.Instant;
import java.util.UUID;

/**
 * One pass over the open and the decided cases of this deployment.
 *
 * @param order what was ordered
 * @param after the last case that was looked at; absent before the first
 * @param looked how many cases were looked at
 * @param endedAt absent while it goes on
 */
record Run(
        UUID id,
        Order order,
        Instant startedAt,
        State state,
        @Nullable DossierId after,
        long looked,
        @Nullable Instant endedAt) {

    /** Where a run stands. */
    enum State {
        RUNNING,
        DONE,
        /** The calendar changed again before it was through; what it moved stays moved. */
        OVERTAKEN
    }

    /**
     * What was ordered.
     *
     * @param dryRun whether only to tell what would be moved
     * @param reason the decision by which the calendar changed; kept in the log
     * @param root the cases of this agency and those below it
     * @param calendarVersion the calendar to move to
     */
    record Order(boolean dryRun, String reason, Actor by, AgencyId root, String calendarVersion) {}

    static Run begun(UUID id, Order order, Instant now) {
        return new Run(id, order, now, State.RUNNING, null, 0, null);
    }

    Run lookedAt(DossierId last, int more) {
        return new Run(id, order, startedAt, state, last, looked + more, endedAt);
    }

    Run ended(State then, Instant now) {
        return new Run(id, order, startedAt, then, after, looked, now);
    }
}
