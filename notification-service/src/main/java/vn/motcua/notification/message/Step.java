package vn.motcua.notification.message;

import org.jspecify.annotations.Nullable;

import vn.motcua.notification.message.Reason.Cause;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One thing that happened to a message.
 *
 * @param provider who took it, where somebody had
 */
record Step(Instant at, MessageState state, @Nullable String provider, @Nullable Reason reason) {

    /** A message that is refused for hours is queued many times; of those the last are kept. */
    private static final int MOST = 20;

    static Step to(Progress progress, Instant at) {
        Handover handover = progress.handover();
        return new Step(
                at,
                progress.state(),
                handover == null ? null : handover.provider(),
                progress.reason());
    }

    /** These steps and one more. What an operator did, and what became of it, is never left out. */
    static List<Step> append(List<Step> steps, Step last) {
        List<Step> kept = new ArrayList<>(steps);
        if (kept.size() >= MOST) {
            IntStream.range(1, kept.size())
                    .filter(index -> kept.get(index).repeats(kept.get(index - 1)))
                    .findFirst()
                    .ifPresent(kept::remove);
        }
        kept.add(last);
        return List.copyOf(kept);
    }

    private boolean repeats(Step before) {
        return state == MessageState.QUEUED
                && before.state == MessageState.QUEUED
                && (reason == null || reason.cause() != Cause.RESENT_BY_HAND);
    }

    /** This step without what anybody wrote or said. */
    Step erased() {
        return new Step(at, state, provider, reason == null ? null : reason.erased());
    }
}
