package vn.motcua.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

import java.util.concurrent.atomic.AtomicInteger;

class ServiceBreakersTest {

    private static final int FAILURES_THAT_OPEN = 100;

    private final ServiceBreakers breakers =
            new ServiceBreakers(CircuitBreakerRegistry.ofDefaults());
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void doNotAskAServiceThatKeepsNotAnswering() {
        failTooOften();

        assertThatExceptionOfType(ServiceDown.class)
                .isThrownBy(() -> breakers.call(Service.INTAKE, "", this::unreachable))
                .satisfies(down -> assertThat(down.service()).isEqualTo(Service.INTAKE));
        assertThat(asked).hasValue(FAILURES_THAT_OPEN);
    }

    @Test
    void keepLanesAndServicesApart() {
        failTooOften();

        assertThat(breakers.call(Service.INTAKE, "-imports", () -> "up")).isEqualTo("up");
        assertThat(breakers.call(Service.REPORTING, "", () -> "up")).isEqualTo("up");
    }

    private void failTooOften() {
        for (int i = 0; i < FAILURES_THAT_OPEN; i++) {
            assertThatExceptionOfType(ServiceDown.class)
                    .isThrownBy(() -> breakers.call(Service.INTAKE, "", this::unreachable));
        }
    }

    private String unreachable() {
        asked.incrementAndGet();
        throw new ResourceAccessException("Connection refused");
    }
}
