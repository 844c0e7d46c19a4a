package vn.motcua.load.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class LatenciesTest {

    private static final Offset<Double> A_THOUSANDTH = within(1.0);

    @Test
    void aQuantileIsWhatThatShareDidNotTakeLongerThan() {
        var latencies = new Latencies();
        for (int millis = 1; millis <= 1000; millis++) {
            latencies.add(Duration.ofMillis(millis).toNanos());
        }

        var of = latencies.quantiles();

        assertThat(of.count()).isEqualTo(1000);
        assertThat(of.p50()).isEqualTo(500, A_THOUSANDTH);
        assertThat(of.p95()).isEqualTo(950, A_THOUSANDTH);
        assertThat(of.p99()).isEqualTo(990, A_THOUSANDTH);
        assertThat(of.p999()).isEqualTo(999, A_THOUSANDTH);
        assertThat(of.max()).isEqualTo(1000, A_THOUSANDTH);
    }

    @Test
    void latenciesOfTwoAddUp() {
        var one = new Latencies();
        one.add(Duration.ofMillis(1).toNanos());
        var other = new Latencies();
        other.add(Duration.ofMillis(9).toNanos());

        one.addAll(other);

        assertThat(one.quantiles().count()).isEqualTo(2);
        assertThat(one.quantiles().max()).isEqualTo(9, within(0.01));
    }

    @Test
    void whatTookLongerThanCanBeKeptIsKeptAsTheLongest() {
        var latencies = new Latencies();

        latencies.add(Duration.ofHours(2).toNanos());

        assertThat(latencies.quantiles().max()).isEqualTo(30 * 60 * 1000.0, within(2000.0));
    }
}
