package vn.motcua.reporting.view;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** The ledger's freshness for monitoring; NaN while the store or the broker does not answer. */
@Component
final class LedgerMeters implements MeterBinder {

    private final LedgerWatch watch;

    LedgerMeters(LedgerWatch watch) {
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "motcua.ledger.lag", LedgerMeters::lag, "records");
        gauge(registry, "motcua.ledger.events.counted", w -> w.recent().eventsCounted(), "events");
        gauge(registry, "motcua.ledger.held.back", w -> w.recent().heldBack(), "events");
        gauge(registry, "motcua.ledger.codes.doubled", w -> w.recent().codesDoubled(), "codes");
        gauge(registry, "motcua.ledger.newest.event.age", LedgerMeters::age, "seconds");
    }

    private void gauge(
            MeterRegistry registry, String name, ToDoubleFunction<LedgerWatch> value, String unit) {
        Gauge.builder(name, watch, w -> known(w, value)).baseUnit(unit).register(registry);
    }

    private static double known(LedgerWatch watch, ToDoubleFunction<LedgerWatch> value) {
        try {
            return value.applyAsDouble(watch);
        } catch (DataAccessException unreachable) {
            return Double.NaN;
        }
    }

    private static double lag(LedgerWatch watch) {
        Long lag = watch.recent().lag();
        return lag == null ? Double.NaN : lag;
    }

    private static double age(LedgerWatch watch) {
        return watch.newestEventAge().map(Duration::toMillis).orElse(0L) / 1000.0;
    }
}
