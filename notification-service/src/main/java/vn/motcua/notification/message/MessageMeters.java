package vn.motcua.notification.message;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Counts messages as they enter their states, and watches how long the oldest one waits. */
final class MessageMeters {

    private final MeterRegistry registry;
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong unknown = new AtomicLong();
    private volatile @Nullable Instant oldestQueued;

    MessageMeters(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        Gauge.builder("motcua.messages.oldest.queued.age", () -> ageSeconds(clock.instant()))
                .description("Age of the oldest message that waits to be sent")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("motcua.messages.held", held, AtomicLong::doubleValue)
                .description("Messages that may have been sent before the store was restored")
                .register(registry);
        Gauge.builder("motcua.messages.unknown", unknown, AtomicLong::doubleValue)
                .description("Messages of which nobody knows whether they went out")
                .register(registry);
    }

    void entered(Message message) {
        Address address = message.address();
        String channel = address == null ? "none" : lower(address.medium());
        registry.counter(
                        "motcua.messages",
                        "channel",
                        channel,
                        "state",
                        lower(message.progress().state()))
                .increment();
    }

    void oldestQueuedSince(@Nullable Instant since) {
        oldestQueued = since;
    }

    void held(long count) {
        held.set(count);
    }

    void unknown(long count) {
        unknown.set(count);
    }

    /** Counts a receipt, by whether it was of use. */
    void receipt(String result) {
        registry.counter("motcua.messages.receipts", "result", result).increment();
    }

    private double ageSeconds(Instant now) {
        Instant since = oldestQueued;
        return since == null ? 0 : Duration.between(since, now).toMillis() / 1000.0;
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
