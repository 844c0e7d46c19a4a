package vn.motcua.reporting.report.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.books.Window;

import java.time.LocalDate;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2021-Q1,          2021-01-01, 2021-04-01",
        "2021-Q1-official, 2020-12-15, 2021-03-15",
        "2021-Q4,          2021-10-01, 2022-01-01",
        "2021-Q4-official, 2021-09-15, 2021-12-15",
        "2021-03,          2021-03-01, 2021-04-01",
        "2021-03-official, 2021-02-15, 2021-03-15",
        "2021-01-official, 2020-12-15, 2021-01-15",
        "2021-H1,          2021-01-01, 2021-07-01",
        "2021-H1-official, 2020-12-15, 2021-06-15",
        "2021-H2,          2021-07-01, 2022-01-01",
        "2021-9M,          2021-01-01, 2021-10-01",
        "2021-9M-official, 2020-12-15, 2021-09-15",
        "2021,             2021-01-01, 2022-01-01",
        "2021-official,    2020-12-15, 2021-12-15"
    })
    void hasItsFirstDayAndTheFirstDayAfterIt(String text, LocalDate from, LocalDate toExclusive) {
        assertThat(Period.parse(text))
                .returns(from, Period::from)
                .returns(toExclusive, Period::toExclusive);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-Q5",
                "2021-Q0",
                "2021-13",
                "2021-00",
                "21-Q1",
                "9999",
                "2021-q1",
                "2021-Q1-Official",
                "2021-Q1 ",
                "2021-3",
                "status"
            })
    void isRefusedInAnyOtherForm(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.key()).isEqualTo("unknown-period"));
    }

    @Test
    void isLookedAtAsItStandsTodayWhileItLasts() {
        LocalDate today = LocalDate.parse("2021-02-10");

        assertThat(Period.parse("2021-Q1").window(today))
                .isEqualTo(new Window(LocalDate.parse("2021-01-01"), today.plusDays(1), today));
    }

    @Test
    void isLookedAtAtItsEndOnceItIsOver() {
        LocalDate next = LocalDate.parse("2021-04-01");

        assertThat(Period.parse("2021-Q1").window(next))
                .isEqualTo(new Window(LocalDate.parse("2021-01-01"), next, next));
    }

    @Test
    void cannotBeReportedBeforeItBegins() {
        assertThatThrownBy(() -> Period.parse("2021-Q2").window(LocalDate.parse("2021-03-31")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.key()).isEqualTo("period-not-begun"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-Q1,               2020-Q4,               2020-Q1",
        "2021-Q3-official,      2021-Q2-official,      2020-Q3-official",
        "2021-01,               2020-12,               2020-01",
        "2021-H1,               2020-H2,               2020-H1",
        "2021,                  2020,                  2020",
        "2021-9M,               2020-04-01_2020-12-31, 2020-9M",
        "2021-03-11_2021-03-20, 2021-03-01_2021-03-10, 2020-03-11_2020-03-20"
    })
    void knowsTheOneBeforeAndTheSameAYearBefore(String text, String previous, String lastYear) {
        assertThat(Period.parse(text))
                .returns(previous, period -> period.previous().text())
                .returns(lastYear, period -> period.lastYear().text())
                .returns(Period.parse(text).from(), period -> period.previous().toExclusive());
    }
}
