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

    private final Carrier carrier;
    private final CircuitBreaker breaker;
    private final TimeLimiter limiter;

    GuardedCarrier(Carrier carrier, CircuitBreakerRegistry breakers, Duration timeout) {
        this.carrier = carrier;
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
        return carrier.ask(handover);
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
