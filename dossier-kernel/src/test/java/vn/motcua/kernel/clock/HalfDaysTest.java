package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.kernel.clock.DayKind.HalfHoliday;
import vn.motcua.kernel.clock.DayKind.HalfRest;
import vn.motcua.kernel.clock.DayKind.Holiday;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/** Days of which the offices work one half only; counted by hand on a paper calendar. */
final class HalfDaysTest {

    private static final String WEEKEND =
            """
            weeklyRest:
              - {day: SATURDAY}
              - {day: SUNDAY}
            """;

    private static final String HOURS =
            """
            officeHours:
              - effectiveFrom: 2018-02-01
                decision: Thông báo
                seasons:
                  - {name: cả năm, begins: 01-01, morning: "07:30-12:00", afternoon: "12:00-16:30"}
            """;

    private static final String YEAR =
            """
            years:
              - year: 2026
                source: VERIFIED
                decision: Công văn
                holidays:
            """;

    @TempDir private Path directory;
    private WorkingCalendar calendar = WorkingCalendar.load();

    /** Wednesday 7 October 2026. */
    @Nested
    class AStormFromNoon {

        @BeforeEach
        void closesTheOffices() throws IOException {
            load(WEEKEND, "{from: 2026-10-07, half: AFTERNOON, name: Nghỉ bão, nameEn: Storm}");
        }

        @Test
        void leavesTheMorningToWorkIn() {
            assertThat(calendar.day(LocalDate.parse("2026-10-07")))
                    .isEqualTo(new HalfHoliday(Half.AFTERNOON, new Holiday("Nghỉ bão", "Storm")));
            assertThat(calendar.isWorkingDay(LocalDate.parse("2026-10-07"))).isTrue();
            assertThat(worked("2026-10-07T00:00", "2026-10-08T00:00"))
                    .isEqualTo(Duration.ofMinutes(270));
        }

        @ParameterizedTest(name = "{0} + {1} = {2} ({3})")
        @CsvSource({
            "2026-10-07T14:30, day, 2026-10-08T16:30, received while it is closed",
            "2026-10-07T09:00, day, 2026-10-07T12:00, received before it closes",
            "2026-10-07T14:30, 1wd, 2026-10-09T12:00, from the next morning",
            "2026-10-07T17:30, 1wd, 2026-10-09T12:00, after hours",
            "2026-10-06T09:00, 1wd, 2026-10-07T12:00, to its morning",
            "2026-10-06T14:00, 1wd, 2026-10-08T12:00, over its afternoon",
            "2026-10-06T09:00, 2wd, 2026-10-08T16:30, through it",
            "2026-10-02T09:00, 5d, 2026-10-07T12:00, last day in calendar days",
        })
        void isNoSession(String received, String limit, LocalDateTime due, String situation) {
            assertThat(due(received, limit, "")).as(situation).isEqualTo(due);
        }

        @Test
        void movesNothingMoreWhenAClockStandsOverIt() {
            String pause = "pause 2026-10-07T09:00 2026-10-08T09:00";

            assertThat(due("2026-10-05T09:00", "5wd", "")).isEqualTo("2026-10-12T16:30");
            assertThat(due("2026-10-05T09:00", "5wd", pause)).isEqualTo("2026-10-13T12:00");
        }

        @Test
        void isToldInTheDerivation() {
            assertThat(
                            DueDates.of(calendar, Life.counted("2026-10-07T14:30", "day", ""))
                                    .derivation())
                    .extracting(DerivationStep::rule, DerivationStep::vi)
                    .contains(
                            tuple(
                                    "start.closed-half",
                                    "Nhận vào buổi nghỉ, tính từ buổi sáng 08/10/2026"),
                            tuple(
                                    "skipped.half-holiday",
                                    "Không tính buổi chiều 07/10/2026: Nghỉ bão"));
        }

        @Test
        void endsTheDayAtNoonForWhoCountsDays() {
            assertThat(plus("2026-10-06T15:00", 1)).isEqualTo("2026-10-07T12:00");
            assertThat(plus("2026-10-08T15:00", -1)).isEqualTo("2026-10-07T12:00");
            assertThat(plus("2026-10-08T09:00", -1)).isEqualTo("2026-10-07T09:00");
        }
    }

    @Test
    void aClosedMorningIsNoSessionEither() throws IOException {
        load(WEEKEND, "{from: 2026-10-07, half: MORNING, name: Mất điện, nameEn: No power}");

        assertThat(due("2026-10-07T09:00", "0.5wd", "")).isEqualTo("2026-10-08T12:00");
        assertThat(due("2026-10-06T14:00", "0.5wd", "")).isEqualTo("2026-10-07T16:30");
    }

    /** Saturday mornings are worked; the halves of a day touch. */
    @Nested
    class AWeekThatRestsFromSaturdayNoon {

        private static final String REST =
                """
                weeklyRest:
                  - {day: SATURDAY, half: AFTERNOON}
                  - {day: SUNDAY}
                """;

        @BeforeEach
        void worksOnSaturdayMornings() throws IOException {
            load(REST, "{from: 2026-09-02, name: Quốc khánh, nameEn: National Day}");
        }

        @Test
        void isAccepted() {
            assertThat(calendar.day(LocalDate.parse("2026-10-10")))
                    .isEqualTo(new HalfRest(Half.AFTERNOON));
            assertThat(worked("2026-10-09T00:00", "2026-10-12T00:00"))
                    .isEqualTo(Duration.ofMinutes(3 * 270));
        }

        @ParameterizedTest(name = "{0} + {1} = {2} ({3})")
        @CsvSource({
            "2026-10-09T09:00, 1wd, 2026-10-10T12:00, to Saturday noon",
            "2026-10-09T14:00, 1wd, 2026-10-12T12:00, over Saturday afternoon",
            "2026-10-10T14:00, day, 2026-10-12T16:30, on Saturday afternoon",
            "2026-10-10T08:00, day, 2026-10-10T12:00, on Saturday morning",
            "2026-10-09T12:00, 0.5wd, 2026-10-09T16:30, as one half ends and the other begins",
            "2026-10-09T12:01, 0.5wd, 2026-10-10T12:00, just after noon",
            "2026-10-05T09:00, 5d, 2026-10-10T12:00, last calendar day is a Saturday",
        })
        void countsItsSessions(String received, String limit, LocalDateTime due, String situation) {
            assertThat(due(received, limit, "")).as(situation).isEqualTo(due);
        }

        @Test
        void makesUpForASundayHolidayOnAWholeDay() {
            // Victory Day of 2028 is a Sunday, and Labour Day follows it.
            assertThat(calendar.day(LocalDate.parse("2028-05-02"))).isInstanceOf(Holiday.class);
            assertThat(calendar.day(LocalDate.parse("2028-05-06")))
                    .isEqualTo(new HalfRest(Half.AFTERNOON));
        }
    }

    private void load(String rest, String holiday) throws IOException {
        Files.writeString(directory.resolve("office-hours.yaml"), rest + HOURS);
        Files.writeString(directory.resolve("years.yaml"), YEAR + "      - " + holiday + "\n");
        calendar = WorkingCalendar.load(directory);
    }

    private LocalDateTime due(String received, String limit, String events) {
        Instant due = DueDates.of(calendar, Life.counted(received, limit, events)).at();
        return VietnamTime.dateTime(Objects.requireNonNull(due));
    }

    private Duration worked(String from, String to) {
        return calendar.workingTime(Life.at(from), Life.at(to));
    }

    private LocalDateTime plus(String at, int days) {
        return VietnamTime.dateTime(calendar.plusWorkingDays(Life.at(at), days));
    }
}
