package vn.motcua.notification.message;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When to try again what surely was not sent: each pause is twice the one before it.
 *
 * @param maxAttempts after which a message has failed
 * @param jitter by up to which part a pause is longer, so that what was refused together does not
 *     come again together
 */
record RetryPolicy(int maxAttempts, Duration firstPause, Duration longestPause, double jitter) {

    /**
     * When to try again; never when the attempts are used up.
     *
     * @param notBefore how long the provider wants to be left alone
     */
    Optional<Instant> next(int attempts, Instant now, @Nullable Duration notBefore) {
        if (attempts >= maxAttempts) {
            return Optional.empty();
        }
        Duration doubled = firstPause.multipliedBy(1L << Math.min(attempts - 1, 20));
        Duration pause = doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
        Duration least = notBefore != null && notBefore.compareTo(pause) > 0 ? notBefore : pause;
        double longer = jitter * ThreadLocalRandom.current().nextDouble();
        return Optional.of(now.plus(least).plusMillis((long) (least.toMillis() * longer)));
    }
}
