package vn.motcua.notification.smpp;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Which message centres there is a session with. Without one of them messages wait or go another
 * way.
 */
final class SmppHealthIndicator extends AbstractHealthIndicator {

    private final SmppProviders providers;

    SmppHealthIndicator(SmppProviders providers) {
        this.providers = providers;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean allBound =
                providers.links().values().stream().allMatch(link -> link.bound().isPresent());
        providers
                .links()
                .forEach((name, link) ->
                        health.withDetail(
                                name, link.bound().isPresent() ? "bound" : link.trouble()));
        if (allBound) {
            health.up();
        } else {
            health.down();
        }
    }
}
