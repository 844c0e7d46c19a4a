package vn.motcua.notification.sms;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.notification.sms.SmsAnswer.RefusedForNow;
import vn.motcua.notification.sms.SmsAnswer.Unknown;

import java.time.Duration;
import java.util.Optional;

/**
 * A provider that is left alone for a while when it keeps failing or is slow, and that gets no more
 * than it can take. What it did not get, it surely did not take.
 */
final class GuardedProvider {

    private static final Logger log = LoggerFactory.getLogger(GuardedProvider.class);

    private final SmsProvider provider;
    private final int weight;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final RateLimiter limiter;

    GuardedProvider(
            SmsProviders.Weighted weighted, CircuitBreakerRegistry breakers, SmsProperties rules) {
        this.provider = weighted.provider();
        this.weight = weighted.weight();
        String name = "sms-" + provider.name();
        this.breaker =
                breakers.circuitBreaker(
                        name,
                        CircuitBreakerConfig.from(breakers.getDefaultConfig())
                                .slowCallDurationThreshold(rules.slow())
                                .slowCallRateThreshold(50)
                                .recordResult(GuardedProvider::isFailure)
                                .build());
        this.bulkhead =
                Bulkhead.of(
                        name,
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(rules.atOnce())
                                .maxWaitDuration(Duration.ZERO)
                                .build());
        this.limiter =
                RateLimiter.of(
                        name,
                        RateLimiterConfig.custom()
                                .limitForPeriod(rules.perSecond())
                                .limitRefreshPeriod(Duration.ofSeconds(1))
                                .timeoutDuration(Duration.ofSeconds(1))
                                .build());
    }

    SmsProvider provider() {
        return provider;
    }

    int weight() {
        return weight;
    }

    SmsAnswer send(SmsMessage message) {
        try {
            return bulkhead.executeSupplier(() ->
                    limiter.executeSupplier(() -> breaker.executeSupplier(() -> hand(message))));
        } catch (BulkheadFullException | RequestNotPermitted full) {
            return new RefusedForNow("It has all it can take");
        } catch (CallNotPermittedException paused) {
            return new RefusedForNow("It is left alone after failures");
        }
    }

    /** A provider that cannot be asked has nothing to tell. */
    Optional<SmsReceipt> ask(String id) {
        try {
            return provider.ask(id);
        } catch (RuntimeException broken) {
            log.warn(
                    "{} broke off when it was asked: {}",
                    provider.name(),
                    broken.getClass().getName());
            return Optional.empty();
        }
    }

    /** Nobody knows how far a provider came that broke off: no other one may be tried. */
    private SmsAnswer hand(SmsMessage message) {
        try {
            return provider.send(message);
        } catch (RuntimeException broken) {
            // Its text may name the recipient.
            log.error(
                    "{} broke off at message {}: {}",
                    provider.name(),
                    message.id(),
                    broken.getClass().getName());
            return new Unknown(broken.getClass().getSimpleName());
        }
    }

    private static boolean isFailure(Object answer) {
        return answer instanceof RefusedForNow || answer instanceof Unknown;
    }
}
