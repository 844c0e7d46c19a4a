package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

final class ShownTimeTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
    private static final Instant MOMENT = Instant.parse("2021-04-08T07:05:59Z");

    @Test
    void writesTheDayFirstAndTheHourLast() {
        assertThat(ShownTime.day(DAY, VIETNAMESE)).isEqualTo("08/04/2021");
        assertThat(ShownTime.moment(MOMENT, VIETNAMESE)).isEqualTo("08/04/2021 14:05");
    }

    @Test
    void namesTheMonthInEnglishWhereverTheReaderIsFrom() {
        assertThat(ShownTime.day(DAY, Locale.US)).isEqualTo("8 Apr 2021");
        assertThat(ShownTime.moment(MOMENT, Locale.ENGLISH)).isEqualTo("8 Apr 2021 14:05");
    }
}
