package vn.motcua.load.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import vn.motcua.load.run.Arrivals.Arrival;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

class ArrivalsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void livesAreDueAtEvenDistances() {
        assertThat(arrivals(new Phase("a", 4, SECOND, true)))
                .containsExactly(
                        new Arrival(0, 0),
                        new Arrival(0, 250_000_000),
                        new Arrival(0, 500_000_000),
                        new Arrival(0, 750_000_000));
    }

    @Test
    void aThirdOfASecondNeverAddsUpToALifeMoreOrLess() {
        assertThat(arrivals(new Phase("a", 3, Duration.ofHours(1), true))).hasSize(3 * 3600);
    }

    @Test
    void lessThanOneLifeASecondIsPossible() {
        assertThat(arrivals(new Phase("a", 0.5, Duration.ofSeconds(4), true)))
                .extracting(Arrival::after)
                .containsExactly(0L, 2_000_000_000L);
    }

    @Test
    void eachPhaseBeginsWhereTheOneBeforeItEnds() {
        assertThat(
                        arrivals(
                                new Phase("warm-up", 1, Duration.ZERO, false),
                                new Phase("a", 1, Duration.ofMillis(1500), true),
                                new Phase("b", 2, SECOND, true)))
                .containsExactly(
                        new Arrival(1, 0),
                        new Arrival(1, 1_000_000_000),
                        new Arrival(2, 1_500_000_000),
                        new Arrival(2, 2_000_000_000));
    }

    @Test
    void spikesBringAsManyLivesAsTheirRatesSay() {
        List<Phase> phases = Profile.spike(Duration.ofSeconds(10), Duration.ofSeconds(30)).phases();

        List<Arrival> arrivals = arrivals(phases.toArray(Phase[]::new));

        assertThat(phases)
                .extracting(Phase::rate)
                .containsExactly(1., 1., 15., 1., 25., 2., 35., 10.);
        assertThat(phases)
                .extracting(Phase::counts)
                .containsExactly(false, true, true, true, true, true, true, true);
        assertThat(arrivals.stream().filter(one -> one.phase() == 0)).hasSize(10);
        assertThat(arrivals.stream().filter(one -> one.phase() == 6)).hasSize(35 * 30);
        assertThat(arrivals).extracting(Arrival::after).isSorted();
    }

    @Test
    void afterTheLastLifeThereIsNone() {
        var arrivals = new Arrivals(List.of(new Phase("a", 1, SECOND, true)));
        arrivals.next();

        assertThatThrownBy(arrivals::next).isInstanceOf(NoSuchElementException.class);
    }

    private static List<Arrival> arrivals(Phase... phases) {
        List<Arrival> arrivals = new ArrayList<>();
        new Arrivals(List.of(phases)).forEachRemaining(arrivals::add);
        return arrivals;
    }
}
