package vn.motcua.notification.message;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;

import vn.motcua.notification.message.Delivery.TryLater;
import vn.motcua.notification.message.Reason.Cause;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

/**
 * A carrier that is left alone for a while when it keeps failing, and that is not waited for
 * without end. What it was doing when time ran out may still succeed, so that is never repeated.
 */
final class GuardedCarrier implements Carrier {

    /** A provider that tells nothing of so many messages in a row is not asked for a while. */
    private static final CircuitBreakerConfig SILENCE_COUNTS =
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(5)
                    .minimumNumberOfCalls(5)
                    .failureRateThreshold(100)
                    .waitDurationInOpenState(Duration.ofMinutes(10))
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .recordResult(List.of()::equals)
                    .build();

    private final Carrier carrier;
    private final CircuitBreakerRegistry breakers;
    private final CircuitBreaker breaker;
    private final TimeLimiter limiter;

    GuardedCarrier(Carrier carrier, CircuitBreakerRegistry breakers, Duration timeout) {
        this.carrier = carrier;
        this.breakers = breakers;
        String name = carrier.medium().name().toLowerCase(Locale.ROOT);
        CircuitBreakerConfig unreachableCounts =
                CircuitBreakerConfig.from(breakers.getDefaultConfig())
                        .recordResult(TryLater.class::isInstance)
                        .build();
        this.breaker = breakers.circuitBreaker(name, unreachableCounts);
        this.limiter = TimeLimiter.of(timeout);
    }

    @Override
    public Medium medium() {
        return carrier.medium();
    }

    @Override
    public Delivery send(Message message) {
        try {
            return breaker.executeCallable(
                    () -> limiter.executeFutureSupplier(() -> sending(message)));
        } catch (CallNotPermittedException paused) {
            return new TryLater(Reason.of(Cause.PAUSED_AFTER_FAILURES));
        } catch (TimeoutException late) {
            return new Delivery.Unknown(Reason.of(Cause.UNCERTAIN));
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("Message " + message.id() + " broke off", failed);
        }
    }

    @Override
    public List<Receipt> ask(Handover handover) {
        CircuitBreaker asking =
                breakers.circuitBreaker("ask-" + handover.provider(), SILENCE_COUNTS);
        try {
            return asking.executeSupplier(() -> carrier.ask(handover));
        } catch (CallNotPermittedException silent) {
            return List.of();
        }
    }

    @Override
    public void forget(String messageId) {
        carrier.forget(messageId);
    }

    private FutureTask<Delivery> sending(Message message) {
        var task = new FutureTask<>(() -> carrier.send(message));
        Thread.ofVirtual().name("carrier-" + breaker.getName()).start(task);
        return task;
    }
}
