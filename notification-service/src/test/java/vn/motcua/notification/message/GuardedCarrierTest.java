package vn.motcua.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

import org.junit.jupiter.api.Test;

import vn.motcua.notification.Fixtures;
import vn.motcua.notification.message.Delivery.Accepted;
import vn.motcua.notification.message.Delivery.GivenUp;
import vn.motcua.notification.message.Delivery.TryLater;
import vn.motcua.notification.message.Reason.Cause;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class GuardedCarrierTest {

    private static final Message MESSAGE = MessageFixtures.sms("0912345678", Fixtures.NOON);
    private static final TryLater LATER = new TryLater(Reason.of(Cause.UNREACHABLE));

    private final ScriptedCarrier carrier = new ScriptedCarrier();

    @Test
    void passesOnWhatTheCarrierSays() {
        carrier.answers(new Accepted("p", "1"));

        assertThat(guarded(Duration.ofSeconds(5)).send(MESSAGE)).isEqualTo(new Accepted("p", "1"));
    }

    @Test
    void leavesACarrierAloneThatKeepsFailing() {
        carrier.answers(LATER, LATER, LATER, LATER);
        Carrier guarded = guarded(Duration.ofSeconds(5));

        for (int call = 1; call <= 4; call++) {
            assertThat(guarded.send(MESSAGE)).isEqualTo(LATER);
        }

        assertThat(guarded.send(MESSAGE))
                .isEqualTo(new TryLater(Reason.of(Cause.PAUSED_AFTER_FAILURES)));
        assertThat(carrier.sent()).isEqualTo(4);
    }

    @Test
    void keepsUsingACarrierThatRefusesSingleMessages() {
        GivenUp refused = new GivenUp(Reason.of(Cause.REFUSED));
        carrier.answers(refused, refused, refused, refused, refused);
        Carrier guarded = guarded(Duration.ofSeconds(5));

        for (int call = 1; call <= 5; call++) {
            assertThat(guarded.send(MESSAGE)).isEqualTo(refused);
        }
    }

    @Test
    void doesNotKnowWhatBecameOfAMessageThatTookTooLong() {
        var never = new CountDownLatch(1);
        carrier.meanwhile(() -> {
            try {
                never.await();
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(guarded(Duration.ofMillis(100)).send(MESSAGE))
                .isEqualTo(new Delivery.Unknown(Reason.of(Cause.UNCERTAIN)));
    }

    @Test
    void letsAnUnexplainedFailureThrough() {
        assertThatThrownBy(() -> guarded(Duration.ofSeconds(5)).send(MESSAGE))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void isNotAskedForAWhileWhenItToldNothingManyTimesInARow() {
        var asked = new AtomicInteger();
        carrier.whenAsked(asked::incrementAndGet);
        Carrier guarded = guarded(Duration.ofSeconds(5));

        for (int time = 1; time <= 7; time++) {
            assertThat(guarded.ask(Handover.of("p", List.of("1")))).isEmpty();
        }
        assertThat(asked).hasValue(5);

        guarded.ask(Handover.of("q", List.of("1")));
        assertThat(asked).hasValue(6);
    }

    @Test
    void isAskedAgainAndAgainWhenItTellsNowAndThen() {
        var asked = new AtomicInteger();
        carrier.whenAsked(asked::incrementAndGet);
        Carrier guarded = guarded(Duration.ofSeconds(5));
        Handover handover = Handover.of("p", List.of("1"));

        for (int time = 1; time <= 4; time++) {
            assertThat(guarded.ask(handover)).isEmpty();
        }
        carrier.isAsked(new Receipt("p", "1", Handover.Arrival.DELIVERED, ""));
        for (int time = 1; time <= 6; time++) {
            assertThat(guarded.ask(handover)).hasSize(1);
        }

        assertThat(asked).hasValue(10);
    }

    private Carrier guarded(Duration timeout) {
        CircuitBreakerConfig touchy =
                CircuitBreakerConfig.custom().slidingWindowSize(4).minimumNumberOfCalls(4).build();
        return new GuardedCarrier(carrier, CircuitBreakerRegistry.of(touchy), timeout);
    }
}
