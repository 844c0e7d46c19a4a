package vn.motcua.platform.position;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Out of service until the log has been read as far as it went at the start. */
final class CaughtUpHealthIndicator extends AbstractHealthIndicator {

    private final LogCaughtUp caughtUp;

    CaughtUpHealthIndicator(LogCaughtUp caughtUp) {
        super("The store does not say how far the log was read");
        this.caughtUp = caughtUp;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (caughtUp.isReached()) {
            builder.up();
            return;
        }
        Long left = caughtUp.recordsLeft();
        builder.outOfService();
        builder.withDetail("recordsLeft", left == null ? "unknown" : left);
    }
}
