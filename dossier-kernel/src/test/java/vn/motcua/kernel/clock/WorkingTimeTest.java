package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

/** Hand-counted; April 15 still has winter hours, April 16 has summer hours. */
final class WorkingTimeTest {

    private final WorkingCalendar calendar = WorkingCalendar.load();

    @ParameterizedTest(name = "{0} to {1} = {2} ({3})")
    @CsvSource({
        "2021-04-14T09:00, 2021-04-14T09:00, PT0S, no time",
        "2021-04-14T09:00, 2021-04-14T10:30:15.5, PT1H30M15.5S, within a session",
        "2021-04-14T11:00, 2021-04-14T14:00, PT1H, over lunch",
        "2021-04-14T05:00, 2021-04-14T23:00, PT8H, a whole winter day",
        "2021-04-16T05:00, 2021-04-16T23:00, PT8H, a whole summer day",
        "2021-04-14T17:00, 2021-04-15T08:00, PT1H, over a night",
        "2021-04-15T17:00, 2021-04-16T08:00, PT1H30M, into the summer hours",
        "2021-04-16T17:00, 2021-04-19T08:00, PT1H30M, over a weekend",
        "2021-04-20T17:00, 2021-04-22T08:00, PT1H30M, over 21/4",
        "2021-04-17T08:00, 2021-04-18T20:00, PT0S, a weekend",
        "2025-04-26T00:00, 2025-04-27T00:00, PT8H, a worked Saturday",
        "2021-04-14T10:00, 2021-04-14T09:00, PT-1H, backwards",
    })
    void countsOfficeHoursOnly(String from, String to, Duration worked, String situation) {
        assertThat(calendar.workingTime(Life.at(from), Life.at(to)))
                .as(situation)
                .isEqualTo(worked);
    }

    @ParameterizedTest(name = "{0} + {1} working days = {2} ({3})")
    @CsvSource({
        "2021-04-14T09:00, 15, 2021-05-10T17:30, fifteen days for a supplement",
        "2021-04-14T09:00, 1, 2021-04-15T17:30, one day",
        "2021-04-17T09:00, 1, 2021-04-19T17:30, one day from a Saturday",
        "2021-04-14T09:00, 0, 2021-04-14T17:30, that day",
        "2021-04-17T09:00, 0, 2021-04-19T17:30, no day from a Saturday",
        "2021-04-22T11:30, -1, 2021-04-20T11:30, the day before over 21/4",
        "2021-05-04T17:30, -2, 2021-04-28T17:30, two days before over 30/4 to 3/5",
        "2025-04-28T11:30, -1, 2025-04-26T11:30, the worked Saturday before",
    })
    void addsWorkingDays(String at, int days, String then, String situation) {
        assertThat(calendar.plusWorkingDays(Life.at(at), days))
                .as(situation)
                .isEqualTo(Life.at(then));
    }
}
