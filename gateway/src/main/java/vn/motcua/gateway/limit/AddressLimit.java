package vn.motcua.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A token bucket per client address: a minute's worth may be spent at once, then it refills evenly.
 */
public final class AddressLimit {

    private static final int MOST_ADDRESSES = 100_000;
    private static final Duration REFILL = Duration.ofMinutes(1);

    private final int perMinute;
    private final TimeMeter time;

    /** One that nobody has taken from for a minute is full, as a new one is. */
    private final Cache<String, Bucket> buckets;

    AddressLimit(int perMinute, InstantSource clock) {
        this.perMinute = perMinute;
        this.time = new ClockTime(clock);
        this.buckets =
                Caffeine.newBuilder()
                        .expireAfterAccess(REFILL)
                        .maximumSize(MOST_ADDRESSES)
                        .ticker(time::currentTimeNanos)
                        .build();
    }

    /** Takes one question from the address's share; when none is left, how long to wait. */
    public Optional<Duration> refuses(String address) {
        var taken = buckets.get(address, _ -> full()).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed()
                ? Optional.empty()
                : Optional.of(wholeSeconds(taken.getNanosToWaitForRefill()));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, REFILL))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Duration wholeSeconds(long nanos) {
        return Duration.ofSeconds(Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1)));
    }

    private record ClockTime(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
