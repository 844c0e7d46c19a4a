package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.kernel.yaml.Finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Each test breaks one line of a small sound calendar. */
final class CalendarRefusalsTest {

    private static final String HOURS =
            """
            weeklyRest:
              - {day: SATURDAY}
              - {day: SUNDAY}
            officeHours:
              - effectiveFrom: 2018-02-01
                decision: Thông báo
                seasons:
                  - {name: mùa hè, begins: 04-16, morning: "07:00-11:30", afternoon: "14:00-17:30"}
                  - {name: mùa đông, begins: 10-16, morning: "07:30-11:30", afternoon: "13:30-17:30"}
            """;

    private static final String YEARS =
            """
            years:
              - year: 2025
                source: VERIFIED
                decision: Công văn
                holidays:
                  - {from: 2025-04-30, name: Ngày Chiến thắng, nameEn: Victory Day}
                  - {from: 2025-05-01, to: 2025-05-01, name: Quốc tế lao động, nameEn: Labour Day}
                swaps:
                  - {off: 2025-05-02, worked: 2025-04-26}
            """;

    @TempDir private Path directory;

    @Test
    void acceptsTheSoundOne() throws IOException {
        write(HOURS, YEARS);

        assertThat(WorkingCalendar.load(directory).isProvisional(2025)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2025-05-01, to            | 2025-04-30, to            | 7 | 2025-04-30 is given twice
                    off: 2025-05-02           | off: 2025-05-01           | 9 | 2025-05-01 is given twice
                    from: 2025-04-30          | from: 2025-04-31          | 6 | from: Text '2025-04-31' could not be parsed
                    from: 2025-04-30          | from: 30/04/2025          | 6 | from: Text '30/04/2025' could not be parsed
                    from: 2025-04-30          | from: 2024-04-30          | 6 | 2024-04-30 is not in 2025
                    to: 2025-05-01            | to: 2025-04-29            | 7 | ends on 2025-04-29 before it begins
                    worked: 2025-04-26        | worked: 2025-04-25        | 9 | 2025-04-25 is no weekly rest day
                    off: 2025-05-02           | off: 2025-05-03           | 9 | 2025-05-03 is a weekly rest day already
                    source: VERIFIED          | source: HEARSAY           | 3 | source: unknown source 'HEARSAY'
                    decision: Công văn        | colour: red               | 4 | unknown key 'colour'
                    decision: Công văn        | colour: red               | 2 | missing field 'decision'
                    nameEn: Victory Day       | colour: red               | 6 | missing field 'nameEn'
                    year: 2025                | year: MMXXV               | 2 | year: 'MMXXV' is not a year
                    year: 2025                | kind: HOLIDAYS            | 2 | missing field 'year'
                    to: 2025-05-01            | to: 2025-12-01            | 7 | lasts until 2025-12-01, longer than a month
                    off: 2025-05-02           | off: 2052-05-02           | 9 | 2052-05-02 is more than a month from its exchange
                    name: Ngày Chiến thắng    | kind: HALF_DAY            | 6 | unknown key 'kind'
                    from: 2025-04-30          | half: NOON, from: 2025-04-30 | 6 | half: unknown half 'NOON'
                    from: 2025-04-30          | half: MORNING, from: 2025-04-27 | 6 | 2025-04-27 is no whole working day
                    """)
    void namesTheLineOfAWrongDay(String right, String wrong, int line, String message)
            throws IOException {
        write(HOURS, YEARS.replace(right, wrong));

        assertRefused("years.yaml", line, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    begins: 10-16   | begins: 04-16   | 9 | two seasons begin on this day
                    begins: 10-16   | begins: 13-16   | 9 | begins: Text '--13-16' could not be parsed
                    14:00-17:30     | 11:00-17:30     | 8 | office hours overlap or run backwards
                    07:00-11:30     | 11:30-07:00     | 8 | office hours overlap or run backwards
                    07:00-11:30     | 07:00           | 8 | morning: '07:00' is not like 07:30-11:30
                    day: SUNDAY     | day: CN         | 3 | day: unknown day 'CN'
                    begins: 10-16   | ends: 10-15     | 9 | missing field 'begins'
                    begins: 10-16   | ends: 10-15     | 9 | unknown key 'ends'
                    day: SUNDAY     | day: SATURDAY   | 3 | SATURDAY is given twice
                    day: SUNDAY     | day: SUNDAY, half: NOON | 3 | half: unknown half 'NOON'
                    day: SUNDAY     | date: 2025-01-01 | 3 | missing field 'day'
                    effectiveFrom: 2018-02-01 | effectiveFrom: soon | 5 | effectiveFrom: Text 'soon' could not be parsed
                    """)
    void namesTheLineOfWrongHours(String right, String wrong, int line, String message)
            throws IOException {
        write(HOURS.replace(right, wrong), YEARS);

        assertRefused("office-hours.yaml", line, message);
    }

    @Test
    void refusesAYearGivenTwice() throws IOException {
        write(HOURS, YEARS + YEARS.replace("years:\n", ""));

        assertRefused("years.yaml", 10, "the year 2025 is given twice");
    }

    @Test
    void refusesAYearLeftOutBetweenTwo() throws IOException {
        String later = YEARS.substring(YEARS.indexOf("  - year"), YEARS.indexOf("    swaps"));
        write(HOURS, YEARS + later.replace("2025", "2027"));

        assertRefused("years.yaml", 10, "no entry for 2026, the year after 2025");
    }

    @Test
    void refusesAYearWithoutHolidays() throws IOException {
        String holidays =
                YEARS.substring(YEARS.indexOf("    holidays"), YEARS.indexOf("    swaps"));
        write(HOURS, YEARS.replace(holidays, "    holidays: []\n"));

        assertRefused("years.yaml", 5, "nothing is listed under 'holidays'");
    }

    @Test
    void refusesListedDatesThatSayNothingOfTheWeek() throws IOException {
        String rest = HOURS.substring(0, HOURS.indexOf("officeHours"));
        write(HOURS.replace(rest, ""), YEARS);

        assertRefused("office-hours.yaml", 1, "missing field 'weeklyRest'");
    }

    @Test
    void refusesAWeekWithoutRest() throws IOException {
        String rest = HOURS.substring(0, HOURS.indexOf("officeHours"));
        write(HOURS.replace(rest, "weeklyRest: []\n"), YEARS);

        assertRefused("office-hours.yaml", 1, "nothing is listed under 'weeklyRest'");
    }

    @Test
    void refusesListedDatesWithoutTheirYear() throws IOException {
        write(HOURS, "holidays:\n  - {from: 2025-04-30, name: Lễ, nameEn: Holiday}\n");

        assertRefused("years.yaml", 1, "missing field 'years'");
        assertRefused("years.yaml", 2, "unknown key 'holidays'");
    }

    @Test
    void refusesTwoDecisionsForTheSameDay() throws IOException {
        write(HOURS + HOURS.substring(HOURS.indexOf("  - effectiveFrom")), YEARS);

        assertRefused("office-hours.yaml", 10, "two decisions take effect on this day");
    }

    @Test
    void refusesACalendarWithoutHours() throws IOException {
        write(HOURS.substring(0, HOURS.indexOf("officeHours")) + "officeHours: []\n", YEARS);

        assertRefused("office-hours.yaml", 4, "nothing is listed under 'officeHours'");
    }

    @Test
    void refusesADirectoryWithoutOneOfItsFiles() throws IOException {
        write(HOURS, YEARS);
        Files.delete(directory.resolve("years.yaml"));

        assertRefused("years.yaml", 1, "the file is missing");
    }

    @Test
    void refusesAFileNobodyReads() throws IOException {
        write(HOURS, YEARS);
        Files.writeString(directory.resolve("year-2026.yaml"), YEARS);

        assertRefused("year-2026.yaml", 1, "unknown file");
    }

    private void write(String hours, String years) throws IOException {
        Files.writeString(directory.resolve("office-hours.yaml"), hours);
        Files.writeString(directory.resolve("years.yaml"), years);
    }

    private void assertRefused(String file, int line, String message) {
        CalendarRefused refused =
                catchThrowableOfType(CalendarRefused.class, () -> WorkingCalendar.load(directory));

        assertThat(refused).as("the refusal of a wrong calendar").isNotNull();
        List<Finding> findings = refused.findings();
        assertThat(findings)
                .anySatisfy(finding -> {
                    assertThat(finding.file()).isEqualTo(file);
                    assertThat(finding.line()).isEqualTo(line);
                    assertThat(finding.message()).startsWith(message);
                });
        assertThat(refused).hasMessageContaining(file + ":" + line + ": " + message);
    }
}
