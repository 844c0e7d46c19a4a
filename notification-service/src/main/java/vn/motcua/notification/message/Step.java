package vn.motcua.notification.message;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that happened to a message.
 *
 * @param provider who took it, where somebody had
 */
record Step(Instant at, MessageState state, @Nullable String provider, @Nullable Reason reason) {

    /**
     * A message that is refused for hours takes many steps; its first and its last ones are kept.
     */
    private static final int MOST = 20;

    static Step to(Progress progress, Instant at) {
        Handover handover = progress.handover();
        return new Step(
                at,
                progress.state(),
                handover == null ? null : handover.provider(),
                progress.reason());
    }

    /** These steps and one more. */
    static List<Step> append(List<Step> steps, Step last) {
        Stream<Step> kept =
                steps.size() < MOST
                        ? steps.stream()
                        : Stream.concat(
                                Stream.of(steps.getFirst()),
                                steps.subList(steps.size() - MOST + 2, steps.size()).stream());
        return Stream.concat(kept, Stream.of(last)).toList();
    }
}
