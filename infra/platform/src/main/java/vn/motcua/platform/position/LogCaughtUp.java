package vn.motcua.platform.position;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;

/** Asks the store, which also knows what other instances have read. */
final class LogCaughtUp implements CaughtUp {

    private static final Duration ASK_AGAIN = Duration.ofMillis(100);

    private final StartCheck check;
    private final Positions positions;
    private volatile boolean reached;
    private volatile @Nullable Long left;
    private long asked = System.nanoTime() - ASK_AGAIN.toNanos();

    LogCaughtUp(StartCheck check, Positions positions) {
        this.check = check;
        this.positions = positions;
    }

    @Override
    public boolean isReached() {
        if (!reached && check.isDone()) {
            look();
        }
        return reached;
    }

    /** How many records are still to be read; absent while that is not known. */
    @Nullable Long recordsLeft() {
        return left;
    }

    private synchronized void look() {
        if (reached || System.nanoTime() - asked < ASK_AGAIN.toNanos()) {
            return;
        }
        Map<TopicPartition, Extent> goal = check.atStart();
        Map<TopicPartition, Position> read = positions.of(goal.keySet());
        long unread = 0;
        for (var one : goal.entrySet()) {
            Long next = read.getOrDefault(one.getKey(), Position.NONE).next();
            Extent extent = one.getValue();
            unread += Math.max(0, extent.end() - (next == null ? extent.begin() : next));
        }
        left = unread;
        reached = unread == 0;
        asked = System.nanoTime();
    }
}
