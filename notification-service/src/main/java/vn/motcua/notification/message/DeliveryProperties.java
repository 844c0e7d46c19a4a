package vn.motcua.notification.message;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How messages are sent.
 *
 * @param senders how many messages are sent at once
 * @param sweepInterval how often messages are looked for that nobody woke a sender for
 * @param timeout for one attempt as a whole
 * @param lease after which a claimed message counts as interrupted; longer than the timeout
 * @param maxAttempts after which a message that was never taken has failed
 * @param firstPause before the second attempt; doubled for each one after it
 * @param longestPause between two attempts
 */
@ConfigurationProperties("motcua.notification.delivery")
record DeliveryProperties(
        @DefaultValue("4") int senders,
        @DefaultValue("5s") Duration sweepInterval,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("60") int maxAttempts,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("5m") Duration longestPause) {

    DeliveryProperties {
        if (lease.compareTo(timeout) <= 0) {
            throw new IllegalArgumentException(
                    "motcua.notification.delivery.lease (%s) must exceed its timeout (%s)"
                            .formatted(lease, timeout));
        }
    }

    RetryPolicy retry() {
        return new RetryPolicy(maxAttempts, firstPause, longestPause);
    }
}
