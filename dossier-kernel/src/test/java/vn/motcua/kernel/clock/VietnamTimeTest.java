package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

class VietnamTimeTest {

    @Test
    void knowsTheDayOfEveryMomentAsTheZoneDoes() {
        var random = new Random(1975);
        long from = Instant.parse("1880-01-01T00:00:00Z").getEpochSecond();
        long to = Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < 100_000; i++) {
            assertAsTheZone(Instant.ofEpochSecond(random.nextLong(from, to), random.nextInt(999)));
        }
    }

    @Test
    void knowsTheDayAroundMidnightAndWhenTheClocksWereChanged() {
        Instant midnight = Instant.parse("2021-01-03T17:00:00Z");
        assertThat(VietnamTime.date(midnight)).isEqualTo(LocalDate.parse("2021-01-04"));
        assertThat(VietnamTime.date(midnight.minusNanos(1)))
                .isEqualTo(LocalDate.parse("2021-01-03"));
        VietnamTime.ZONE
                .getRules()
                .getTransitions()
                .forEach(change -> {
                    for (int minutes = -1500; minutes <= 1500; minutes++) {
                        assertAsTheZone(change.getInstant().plus(Duration.ofMinutes(minutes)));
                    }
                });
    }

    private static void assertAsTheZone(Instant moment) {
        assertThat(VietnamTime.date(moment))
                .isEqualTo(moment.atZone(VietnamTime.ZONE).toLocalDate());
    }
}
