package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

final class LunarCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2019, 2019-02-05, 2019-04-14",
        "2020, 2020-01-25, 2020-04-02",
        "2021, 2021-02-12, 2021-04-21",
        "2022, 2022-02-01, 2022-04-10",
        "2023, 2023-01-22, 2023-04-29",
        "2024, 2024-02-10, 2024-04-18",
        "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26",
        "2027, 2027-02-06, 2027-04-16",
        "2028, 2028-01-26, 2028-04-04",
    })
    void findsTetAndTheHungKings(int year, LocalDate tet, LocalDate hungKings) {
        assertThat(LunarCalendar.newYear(year)).isEqualTo(tet);
        assertThat(LunarCalendar.date(year, 3, 10)).isEqualTo(hungKings);
    }

    @Test
    void differsFromTheChineseCalendarWhereTheMoonIsNewBetweenTheTwoMidnights() {
        assertThat(LunarCalendar.newYear(2007)).isEqualTo("2007-02-17");
        assertThat(LunarCalendar.newYear(2030)).isEqualTo("2030-02-02");
    }

    @Test
    void knowsTheYearInWhichVietnamWasAMonthAhead() {
        assertThat(LunarCalendar.newYear(1985)).isEqualTo("1985-01-21");
    }
}
