package vn.motcua.load.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import vn.motcua.load.machine.Pauses.Sample;

import java.util.List;

class PausesTest {

    private static final List<Sample> SAMPLES =
            List.of(
                    new Sample(100, 5, 0.100),
                    new Sample(200, 6, 0.110),
                    new Sample(300, 6, 0.110),
                    new Sample(400, 8, 0.150),
                    new Sample(500, 9, 0.400));

    @Test
    void pausesAreWhatTheCountsGrewByInThatTime() {
        Pauses pauses = Pauses.between(SAMPLES, 150, 450);

        assertThat(pauses.count()).isEqualTo(3);
        assertThat(pauses.totalMillis()).isEqualTo(50, within(1e-6));
        assertThat(pauses.longestMillis()).isEqualTo(40, within(1e-6));
    }

    @Test
    void withoutSamplesThereAreNone() {
        assertThat(Pauses.between(List.of(), 0, 1000)).isEqualTo(new Pauses(0, 0, 0));
    }

    @Test
    void aLineOfJstatIsItsCollectionsAndTheirTime() {
        String heading =
                "  S0     S1     E      O      M     CCS    YGC     YGCT     FGC    FGCT     CGC   "
                        + " CGCT       GCT";
        String serial =
                "  0.00  45.42  56.16  70.09  98.05  92.90     41     0.512     3     0.224     -  "
                        + "       -     0.736";
        String g1 =
                "  0.00 100.00  12.50  70.09  98.05  92.90     41     0.512     1     0.200     6  "
                        + "   0.024     0.736";

        assertThat(CollectorWatch.sample(heading, 7)).isEmpty();
        assertThat(CollectorWatch.sample(serial, 7)).contains(new Sample(7, 44, 0.736));
        assertThat(CollectorWatch.sample(g1, 7)).contains(new Sample(7, 48, 0.736));
    }
}
