package vn.motcua.reporting.rebuild;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.stream.LedgerStream;
import vn.motcua.reporting.view.LiveViews;

/**
 * Whether the live ledger counts. Not part of readiness: reports are answered from what it has
 * shown.
 */
@Component
final class LedgerHealthIndicator extends AbstractHealthIndicator {

    private final LiveViews live;
    private final LedgerKeeper keeper;

    LedgerHealthIndicator(LiveViews live, LedgerKeeper keeper) {
        super("The ledger does not say how it is");
        this.live = live;
        this.keeper = keeper;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        LedgerStream stream = keeper.stream(live.generation()).orElse(null);
        if (stream != null && stream.isRunning()) {
            builder.up();
        } else {
            builder.down();
        }
        builder.withDetail("state", stream == null ? "NOT_STARTED" : stream.state())
                .withDetail("generation", live.generation().number());
    }
}
