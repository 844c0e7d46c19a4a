package vn.motcua.gateway.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A token bucket per client address: a minute's worth may be spent at once, then it refills evenly.
 */
public final class AddressLimit {

    private static final int MOST_ADDRESSES = 100_000;

    private final int perMinute;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    AddressLimit(int perMinute, InstantSource clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Takes one question from the address's share; when none is left, how long to wait. */
    public Optional<Duration> refuses(String address) {
        Instant now = clock.instant();
        if (buckets.size() >= MOST_ADDRESSES) {
            buckets.values().removeIf(bucket -> refilled(bucket, now) >= perMinute);
        }
        Bucket after =
                buckets.compute(
                        address,
                        (_, bucket) -> {
                            double left = bucket == null ? perMinute : refilled(bucket, now);
                            return new Bucket(left >= 1 ? left - 1 : left, left >= 1, now);
                        });
        return after.granted() ? Optional.empty() : Optional.of(untilOneIsLeft(after));
    }

    private double refilled(Bucket bucket, Instant now) {
        double minutes = Duration.between(bucket.at(), now).toMillis() / 60_000.0;
        return Math.min(perMinute, bucket.left() + minutes * perMinute);
    }

    private Duration untilOneIsLeft(Bucket bucket) {
        return Duration.ofSeconds((long) Math.ceil((1 - bucket.left()) * 60 / perMinute));
    }

    private record Bucket(double left, boolean granted, Instant at) {}
}
