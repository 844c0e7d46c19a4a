package vn.motcua.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class AddressLimitTest {

    private Instant now = Instant.parse("2021-04-08T02:00:00Z");
    private final AddressLimit limit = new AddressLimit(3, () -> now);

    @Test
    void grantsAMinutesWorthAtOnceAndSaysHowLongToWaitForMore() {
        isFull();
    }

    @Test
    void refillsEvenly() {
        for (int i = 0; i < 4; i++) {
            limit.refuses("a");
        }

        now = now.plusSeconds(20);
        assertThat(limit.refuses("a")).isEmpty();
        assertThat(limit.refuses("a")).isPresent();
    }

    @Test
    void tellsOfTheWholeSecondsUntilTheNext() {
        for (int i = 0; i < 3; i++) {
            limit.refuses("a");
        }

        now = now.plusMillis(18_500);
        assertThat(limit.refuses("a")).contains(Duration.ofSeconds(2));
        now = now.plusMillis(1_500);
        assertThat(limit.refuses("a")).isEmpty();
    }

    @Test
    void savesUpNoMoreThanAMinutesWorth() {
        limit.refuses("a");
        now = now.plusSeconds(600);

        isFull();
    }

    @Test
    void countsEachAddressByItself() {
        for (int i = 0; i < 4; i++) {
            limit.refuses("a");
        }

        assertThat(limit.refuses("b")).isEmpty();
    }

    private void isFull() {
        assertThat(limit.refuses("a")).isEmpty();
        assertThat(limit.refuses("a")).isEmpty();
        assertThat(limit.refuses("a")).isEmpty();

        assertThat(limit.refuses("a")).contains(Duration.ofSeconds(20));
    }
}
