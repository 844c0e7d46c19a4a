package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.kernel.clock.DayKind.Holiday;
import vn.motcua.kernel.clock.DayKind.OffInExchange;
import vn.motcua.kernel.clock.DayKind.WeeklyRest;
import vn.motcua.kernel.clock.DayKind.WorkedInExchange;
import vn.motcua.kernel.clock.DayKind.Working;

import java.time.DayOfWeek;
import java.time.LocalDate;

final class WorkingCalendarTest {

    private static final DayKind CULTURE_DAY =
            new Holiday("Ngày Văn hóa Việt Nam", "Vietnamese Culture Day");

    private final WorkingCalendar calendar = WorkingCalendar.load();

    @Nested
    class APublishedYear {

        @ParameterizedTest
        @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
        void isNotProvisional(int year) {
            assertThat(calendar.isProvisional(year)).isFalse();
            assertThat(calendar.source(year)).isEqualTo(CalendarSource.VERIFIED);
        }

        @ParameterizedTest
        @CsvSource({
            "2019, 10",
            "2020, 10",
            "2021, 11",
            "2022, 11",
            "2023, 11",
            "2024, 11",
            "2025, 11",
            "2026, 12"
        })
        void freesAsManyWeekdaysAsTheLabourCodeGrants(int year, int granted) {
            assertThat(weekdaysOff(year)).isEqualTo(granted);
        }

        @ParameterizedTest
        @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
        void agreesWithTheMoon(int year) {
            assertThat(calendar.day(LunarCalendar.newYear(year)))
                    .isEqualTo(new Holiday("Tết Nguyên đán", "Lunar New Year"));
            assertThat(calendar.day(LunarCalendar.date(year, 3, 10)))
                    .isEqualTo(new Holiday("Giỗ Tổ Hùng Vương", "Hùng Kings' Day"));
        }

        @Test
        void tellsWhatEachDayIs() {
            assertThat(day("2021-04-20")).isEqualTo(new Working());
            assertThat(day("2021-04-24")).isEqualTo(new WeeklyRest());
            assertThat(day("2021-02-13")).isInstanceOf(Holiday.class);
            assertThat(day("2025-05-02")).isEqualTo(new OffInExchange(date("2025-04-26")));
            assertThat(day("2025-04-26")).isEqualTo(new WorkedInExchange(date("2025-05-02")));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2019-01-05",
                    "2019-05-04",
                    "2024-05-04",
                    "2025-04-26",
                    "2026-01-10",
                    "2026-08-22"
                })
        void worksOnSwappedSaturdays(LocalDate saturday) {
            assertThat(saturday.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
            assertThat(calendar.isWorkingDay(saturday)).isTrue();
        }

        @Test
        void hasCultureDaySinceItIsLaw() {
            assertThat(day("2025-11-24")).isEqualTo(new Working());
            assertThat(day("2026-11-24")).isEqualTo(CULTURE_DAY);
            assertThat(day("2026-11-23")).isEqualTo(new Working());
            assertThat(day("2026-11-28")).isEqualTo(new WeeklyRest());
        }

        @Test
        void mayTakeTheLastDayOfTheYearBefore() {
            assertThat(day("2018-12-31")).isEqualTo(new OffInExchange(date("2019-01-05")));
        }
    }

    @Nested
    class AYearNobodyHasPublished {

        @Test
        void isProvisional() {
            assertThat(calendar.isProvisional(2027)).isTrue();
            assertThat(calendar.source(2027)).isEqualTo(CalendarSource.COMPUTED);
            assertThat(calendar.isProvisional(2018)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(ints = {2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035})
        void freesTwelveWeekdays(int year) {
            assertThat(weekdaysOff(year)).isEqualTo(12);
        }

        @Test
        void hadOnlyTenOfThemBefore2021() {
            assertThat(weekdaysOff(2018)).isEqualTo(10);
            assertThat(weekdaysOff(2017)).isEqualTo(10);
        }

        @Test
        void compensatesHolidaysOnTheWeekendAfterTheLastOfThem() {
            assertThat(day("2027-02-05")).isInstanceOf(Holiday.class);
            assertThat(day("2027-02-10"))
                    .isEqualTo(new Holiday("Nghỉ bù Tết Nguyên đán", "In lieu of Lunar New Year"));
            assertThat(day("2027-02-11")).isInstanceOf(Holiday.class);
            assertThat(day("2027-02-12")).isEqualTo(new Working());
        }

        @Test
        void hasCultureDayAndMakesUpForItProvisionally() {
            assertThat(day("2027-11-24")).isEqualTo(CULTURE_DAY);
            assertThat(day("2030-11-24")).isEqualTo(CULTURE_DAY);
            assertThat(day("2030-11-25"))
                    .isEqualTo(
                            new Holiday(
                                    "Nghỉ bù Ngày Văn hóa Việt Nam",
                                    "In lieu of Vietnamese Culture Day"));
            assertThat(calendar.isProvisional(2030)).isTrue();
        }

        @Test
        void takesTheDayBeforeNationalDayUnlessThatIsARestDayAnyway() {
            assertThat(calendar.isWorkingDay(date("2027-09-01"))).isFalse();
            assertThat(calendar.isWorkingDay(date("2027-09-03"))).isTrue();
            assertThat(calendar.isWorkingDay(date("2030-09-03"))).isFalse();
        }
    }

    @Nested
    class TheOfficeHours {

        @ParameterizedTest
        @CsvSource({
            "2021-04-15, 07:30, 11:30, 13:30, 17:30",
            "2021-04-16, 07:00, 11:30, 14:00, 17:30",
            "2021-10-15, 07:00, 11:30, 14:00, 17:30",
            "2021-10-16, 07:30, 11:30, 13:30, 17:30",
            "2022-01-04, 07:30, 11:30, 13:30, 17:30",
            "2010-10-01, 07:00, 11:30, 14:00, 17:30",
        })
        void changeWithTheSeasons(
                LocalDate date, String from, String to, String laterFrom, String laterTo) {
            assertThat(calendar.hours(date))
                    .hasToString(
                            "OfficeHours[morningFrom=%s, morningTo=%s, afternoonFrom=%s, afternoonTo=%s]"
                                    .formatted(from, to, laterFrom, laterTo));
        }
    }

    @Test
    void hasTheSameVersionWheneverItIsReadFromTheSameFiles() {
        assertThat(calendar.version()).matches("[0-9a-f]{12}");
        assertThat(WorkingCalendar.load().version()).isEqualTo(calendar.version());
    }

    private DayKind day(String date) {
        return calendar.day(date(date));
    }

    private static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    /** Swapped days are not counted: they free no day, they move one. */
    private long weekdaysOff(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> date.getDayOfWeek().getValue() <= 5)
                .filter(date -> calendar.day(date) instanceof Holiday)
                .count();
    }
}
