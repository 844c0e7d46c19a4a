package vn.motcua.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

import org.junit.jupiter.api.Test;

import vn.motcua.notification.sms.SmsAnswer.Accepted;
import vn.motcua.notification.sms.SmsAnswer.Refused;
import vn.motcua.notification.sms.SmsAnswer.RefusedForNow;
import vn.motcua.notification.sms.SmsAnswer.Unknown;
import vn.motcua.notification.sms.SmsRouter.Routed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

class SmsRouterTest {

    private static final SmsMessage HOME = new SmsMessage("id", "84912345678", "Ho so");
    private static final SmsMessage LAOS = new SmsMessage("id", "8562055123456", "Ho so");
    private static final SmsAnswer TAKEN = new Accepted(List.of("1"), false);
    private static final SmsAnswer LATER = new RefusedForNow("later");
    private static final Duration SLOW = Duration.ofMillis(50);

    private final List<String> toA = new ArrayList<>();
    private final List<String> toB = new ArrayList<>();

    @Test
    void drawsTheProviderByWeight() {
        var draws = Stream.iterate(0.0, draw -> draw + 0.01).iterator();
        SmsRouter router =
                router(draws::next, a(TAKEN, false).weighing(80), b(TAKEN, false).weighing(20));

        for (int message = 1; message <= 100; message++) {
            router.send(HOME);
        }

        assertThat(toA).hasSize(80);
        assertThat(toB).hasSize(20);
    }

    @Test
    void goesToTheOtherOneWhenTheFirstRefusesForNow() {
        SmsRouter router =
                router(() -> 0, a(LATER, false).weighing(80), b(TAKEN, false).weighing(0));

        assertThat(router.send(HOME)).isEqualTo(new Routed("b", TAKEN));
    }

    @Test
    void handsNothingToASecondOneThatTheFirstMayHaveTaken() {
        SmsAnswer answer = new Unknown("time-out");
        SmsRouter router =
                router(() -> 0, a(answer, false).weighing(80), b(TAKEN, false).weighing(20));

        assertThat(router.send(HOME)).isEqualTo(new Routed("a", answer));
        assertThat(toB).isEmpty();
    }

    @Test
    void goesToTheOtherOneWhenTheFirstRefusesForGood() {
        SmsRouter router =
                router(
                        () -> 0,
                        a(new Refused("no template"), false).weighing(80),
                        b(TAKEN, false).weighing(20));

        assertThat(router.send(HOME)).isEqualTo(new Routed("b", TAKEN));
    }

    @Test
    void isRefusedForGoodOnlyByAll() {
        SmsAnswer never = new Refused("no such number");

        assertThat(
                        router(() -> 0, a(LATER, false).weighing(80), b(never, false).weighing(20))
                                .send(HOME))
                .isEqualTo(new Routed("a", LATER));
        assertThat(
                        router(() -> 0, a(never, false).weighing(80), b(never, false).weighing(20))
                                .send(HOME))
                .isEqualTo(new Routed("b", never));
    }

    @Test
    void handsNothingToASecondOneWhenTheFirstBreaksOff() {
        SmsProvider breaking = breaking("a");
        SmsRouter router =
                router(
                        () -> 0,
                        new SmsProviders.Weighted(breaking, 80),
                        b(TAKEN, false).weighing(20));

        assertThat(router.send(HOME).answer()).isInstanceOf(Unknown.class);
        assertThat(toB).isEmpty();
    }

    @Test
    void sendsAbroadOnlyByThoseThatDo() {
        SmsRouter router =
                router(() -> 0, a(TAKEN, false).weighing(99), b(TAKEN, true).weighing(1));

        assertThat(router.send(LAOS).provider()).isEqualTo("b");
        assertThat(router(() -> 0, a(TAKEN, false).weighing(1)).send(LAOS).answer())
                .isInstanceOf(Refused.class);
        assertThat(toA).isEmpty();
    }

    @Test
    void leavesAloneWhoKeepsRefusing() {
        SmsRouter router =
                router(() -> 0, a(LATER, false).weighing(80), b(TAKEN, false).weighing(20));

        for (int message = 1; message <= 10; message++) {
            assertThat(router.send(HOME).provider()).isEqualTo("b");
        }

        assertThat(toA).hasSize(4);
    }

    @Test
    void leavesAloneWhoIsSlowAndComesBackByItself() {
        var slow = new SlowProvider();
        SmsRouter router =
                router(() -> 0, new SmsProviders.Weighted(slow, 80), b(TAKEN, false).weighing(20));
        for (int message = 1; message <= 4; message++) {
            assertThat(router.send(HOME).provider()).isEqualTo("slow");
        }
        assertThat(router.send(HOME).provider()).isEqualTo("b");

        slow.pause = Duration.ZERO;

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(router.send(HOME).provider()).isEqualTo("slow"));
    }

    @Test
    void refusesTwoProvidersOfOneName() {
        assertThatThrownBy(() ->
                        router(() -> 0, a(TAKEN, false).weighing(1), a(TAKEN, false).weighing(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static SmsRouter router(DoubleSupplier chance, SmsProviders.Weighted... providers) {
        var touchy =
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(4)
                        .minimumNumberOfCalls(4)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(Duration.ofMillis(300))
                        .build();
        var registry = CircuitBreakerRegistry.of(touchy);
        var rules = new SmsProperties(SLOW, 4, 1_000);
        return new SmsRouter(
                Stream.of(providers)
                        .map(each -> new GuardedProvider(each, registry, rules))
                        .toList(),
                chance);
    }

    private ScriptedProvider a(SmsAnswer answer, boolean abroad) {
        return new ScriptedProvider("a", abroad, answer, toA);
    }

    private ScriptedProvider b(SmsAnswer answer, boolean abroad) {
        return new ScriptedProvider("b", abroad, answer, toB);
    }

    private static SmsProvider breaking(String name) {
        return new SmsProvider() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public SmsAnswer send(SmsMessage message) {
                throw new IllegalStateException("broken");
            }
        };
    }

    /** Takes everything, after a while. */
    private static final class SlowProvider implements SmsProvider {

        private final CountDownLatch never = new CountDownLatch(1);
        private volatile Duration pause = SLOW.multipliedBy(2);

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public SmsAnswer send(SmsMessage message) {
            try {
                var _ = never.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return TAKEN;
        }
    }
}
