package vn.motcua.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to try again what surely was not sent: each pause is twice the one before it.
 *
 * @param maxAttempts after which a message has failed
 */
record RetryPolicy(int maxAttempts, Duration firstPause, Duration longestPause) {

    Optional<Instant> next(int attempts, Instant now) {
        if (attempts >= maxAttempts) {
            return Optional.empty();
        }
        Duration doubled = firstPause.multipliedBy(1L << Math.min(attempts - 1, 20));
        return Optional.of(now.plus(doubled.compareTo(longestPause) < 0 ? doubled : longestPause));
    }
}
