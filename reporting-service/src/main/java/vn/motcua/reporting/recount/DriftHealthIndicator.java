package vn.motcua.reporting.recount;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether the last recount found the totals right. Not part of readiness: a report that does not
 * balance is refused by itself. The gauge is NaN until a recount has been finished.
 */
@Component("ledgerDrift")
final class DriftHealthIndicator extends AbstractHealthIndicator implements MeterBinder {

    private final DriftAlarm alarm;

    DriftHealthIndicator(DriftAlarm alarm) {
        super("The recount does not say how it went");
        this.alarm = alarm;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("motcua.ledger.drift.cells", alarm, DriftHealthIndicator::cells)
                .description("Cells whose total is not what their dossiers add up to")
                .register(registry);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        double cells = cells(alarm);
        if (cells > 0) {
            builder.down();
        } else {
            builder.up();
        }
        alarm.status()
                .ifPresent(status -> {
                    builder.withDetail("startedAt", status.startedAt());
                    builder.withDetail("dossiersRead", status.dossiersRead());
                    builder.withDetail("dossiers", status.dossiers());
                });
        if (!Double.isNaN(cells)) {
            builder.withDetail("driftingCells", (long) cells);
        }
    }

    private static double cells(DriftAlarm alarm) {
        return alarm.status()
                .map(RecountStatus::driftingCells)
                .map(Long::doubleValue)
                .orElse(Double.NaN);
    }
}
