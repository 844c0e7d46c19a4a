package vn.motcua.gateway.client;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

import vn.motcua.platform.problem.Problem;

import java.util.function.Supplier;

/**
 * One circuit breaker per service. A service that answers, be it with a refusal, is up; one that
 * does not answer is not asked again for a while.
 */
@Component
public final class ServiceBreakers {

    private final CircuitBreakerRegistry registry;

    ServiceBreakers(CircuitBreakerRegistry registry) {
        this.registry = registry;
    }

    /**
     * Makes a call through the service's breaker.
     *
     * @param lane tells apart calls to one service that fail for reasons of their own
     * @throws ServiceDown when the service does not answer, or did not lately
     */
    public <T> T call(Service service, String lane, Supplier<T> call) {
        CircuitBreaker breaker = registry.circuitBreaker(service.key() + lane);
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException open) {
            throw new ServiceDown(service, open);
        } catch (ResourceAccessException unreachable) {
            for (Throwable cause = unreachable; cause != null; cause = cause.getCause()) {
                if (cause instanceof Problem problem) {
                    throw problem;
                }
            }
            throw new ServiceDown(service, unreachable);
        }
    }
}
