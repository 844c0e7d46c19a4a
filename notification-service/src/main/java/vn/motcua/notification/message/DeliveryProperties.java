package vn.motcua.notification.message;

import org.jspecify.annotations.Nullable;
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
 * @param maxAttempts after which an e-mail that was never taken has failed
 * @param firstPause before the second attempt at an e-mail; doubled for each one after it
 * @param longestPause between two attempts at an e-mail
 * @param sms how often a short message is tried
 * @param receipts how long receipts are waited for
 */
@ConfigurationProperties("motcua.notification.delivery")
record DeliveryProperties(
        @DefaultValue("4") int senders,
        @DefaultValue("5s") Duration sweepInterval,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("60") int maxAttempts,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("5m") Duration longestPause,
        @DefaultValue Sms sms,
        @DefaultValue Receipts receipts) {

    /**
     * How often a short message is tried that providers refuse for now.
     *
     * @param maxAttempts after which it has failed
     * @param pause between two attempts
     * @param jitter by up to which part a pause is longer
     */
    record Sms(
            @DefaultValue("48") int maxAttempts,
            @DefaultValue("5m") Duration pause,
            @DefaultValue("0.1") double jitter) {

        Sms {
            if (jitter < 0 || jitter > 1) {
                throw new IllegalArgumentException(
                        "motcua.notification.delivery.sms.jitter (%s) must be from 0 to 1"
                                .formatted(jitter));
            }
        }
    }

    /**
     * How long receipts are waited for.
     *
     * @param within from being taken to being told what became of it; afterwards that is unknown
     * @param early how long a receipt is kept whose message is not known; longer than the lease,
     *     after which a message whose sender died is known to be unknown
     */
    record Receipts(@DefaultValue("72h") Duration within, @DefaultValue("10m") Duration early) {}

    DeliveryProperties {
        if (lease.compareTo(timeout) <= 0) {
            throw new IllegalArgumentException(
                    "motcua.notification.delivery.lease (%s) must exceed its timeout (%s)"
                            .formatted(lease, timeout));
        }
        if (receipts.early().compareTo(lease) <= 0) {
            throw new IllegalArgumentException(
                    "motcua.notification.delivery.receipts.early (%s) must exceed the lease (%s)"
                            .formatted(receipts.early(), lease));
        }
    }

    /** When to try again to reach that address. */
    RetryPolicy retry(@Nullable Address address) {
        return address != null && address.medium() == Medium.SMS
                ? new RetryPolicy(sms.maxAttempts, sms.pause, sms.pause, sms.jitter)
                : new RetryPolicy(maxAttempts, firstPause, longestPause, 0);
    }
}
