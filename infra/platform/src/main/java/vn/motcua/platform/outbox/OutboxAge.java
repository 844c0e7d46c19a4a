package vn.motcua.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How long the oldest unpublished message waits. It is asked of the store by a thread of its own:
 * what the relay believes, and whether it runs at all, must not matter.
 */
final class OutboxAge implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxAge.class);

    private final WaitingDocuments documents;
    private final InstantSource clock;
    private final Duration interval;
    private volatile Sample last;
    private volatile @Nullable ScheduledExecutorService sampler;

    OutboxAge(
            WaitingDocuments documents,
            InstantSource clock,
            OutboxProperties properties,
            MeterRegistry meters) {
        this.documents = documents;
        this.clock = clock;
        this.interval = properties.sweepInterval();
        this.last = new Sample(clock.instant(), null);
        Gauge.builder("motcua.outbox.unpublished.age", this, age -> age.get().toMillis() / 1000.0)
                .description("Age of the oldest event that has not reached the broker")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Zero when nothing waits. */
    Duration get() {
        return since(last.oldest());
    }

    /** How long the store has not said. */
    Duration unknownFor() {
        return since(last.at());
    }

    void sample() {
        try {
            last = new Sample(clock.instant(), documents.oldest().orElse(null));
        } catch (RuntimeException away) {
            // The last answer grows older, which the health shows.
            log.debug("The store does not say what waits to be published", away);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService starting =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofVirtual().name("outbox-age").factory());
        var _ =
                starting.scheduleWithFixedDelay(
                        this::sample, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        sampler = starting;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = sampler;
        sampler = null;
        if (stopping != null) {
            stopping.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return sampler != null;
    }

    private Duration since(@Nullable Instant moment) {
        Duration age = moment == null ? Duration.ZERO : Duration.between(moment, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    private record Sample(Instant at, @Nullable Instant oldest) {}
}
