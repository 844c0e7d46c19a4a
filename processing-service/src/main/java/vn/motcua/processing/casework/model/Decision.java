package vn.motcua.processing.casework.model;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Timing;

import java.time.Instant;

/**
 * What the authority decided, and when.
 *
 * @param officer who held the case then
 * @param timing absent without a time limit
 */
public record Decision(
        String officer, Outcome outcome, @Nullable Timing timing, Instant resolvedAt) {

    /** The same by another due date. */
    Decision dueAt(Instant dueAt) {
        Timing by = Timing.of(VietnamTime.date(resolvedAt), VietnamTime.date(dueAt));
        return new Decision(officer, outcome, by, resolvedAt);
    }
}
