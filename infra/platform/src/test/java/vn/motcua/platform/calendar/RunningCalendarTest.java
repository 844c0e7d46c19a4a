package vn.motcua.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.kernel.clock.CalendarRefused;
import vn.motcua.kernel.clock.WorkingCalendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class RunningCalendarTest {

    /** A working Friday by the built-in calendar. */
    private static final LocalDate DAY = LocalDate.parse("2021-09-10");

    @TempDir private Path directory;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private RunningCalendar calendar = RunningCalendar.fixed(WorkingCalendar.load());

    @BeforeEach
    void copyTheBuiltInFiles() throws IOException {
        for (String file : List.of("office-hours.yaml", "years.yaml")) {
            try (var built = WorkingCalendar.class.getResourceAsStream(file)) {
                Files.copy(requireNonNull(built), directory.resolve(file));
            }
        }
        calendar = RunningCalendar.of(directory.toString());
        calendar.bindTo(meters);
    }

    @Test
    void followsItsFiles() throws IOException {
        assertThat(calendar.get().isWorkingDay(DAY)).isTrue();

        dayOff(DAY.toString(), DAY.toString());
        calendar.check();

        assertThat(calendar.get().isWorkingDay(DAY)).isFalse();
        assertThat(calendar.refused()).isEmpty();
    }

    @Test
    void staysAsItIsWhileItsFilesAreWrongAndNamesFileAndLineOfEachMistake() throws IOException {
        String version = calendar.get().version();
        dayOff("2021-09-31", DAY.toString());

        calendar.check();

        assertThat(calendar.get().version()).isEqualTo(version);
        assertThat(calendar.refused().orElseThrow().findings())
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.file()).isEqualTo("years.yaml");
                    assertThat(finding.line()).isGreaterThan(1);
                });
        assertThat(findings()).isPositive();
        assertThatThrownBy(calendar::reload).isInstanceOf(CalendarRefused.class);
    }

    @Test
    void goesOnOnceItsFilesAreRight() throws IOException {
        String right = Files.readString(years());
        Files.writeString(years(), "years: soon");
        calendar.check();

        Files.writeString(years(), right);
        calendar.check();

        assertThat(calendar.refused()).isEmpty();
        assertThat(findings()).isZero();
    }

    @Test
    void doesNotStartWithFilesThatAreWrong() throws IOException {
        Files.writeString(years(), "years: soon");

        assertThatThrownBy(() -> RunningCalendar.of(directory.toString()))
                .isInstanceOf(CalendarRefused.class)
                .hasMessageContaining("years.yaml:1");
    }

    @Test
    void isTheBuiltInOneWithoutADirectory() {
        RunningCalendar built = RunningCalendar.of("");

        assertThat(built.reload().version()).isEqualTo(WorkingCalendar.load().version());
    }

    private void dayOff(String from, String to) throws IOException {
        String years = Files.readString(years());
        int next = years.indexOf("\n", years.indexOf("from: 2021-09-02")) + 1;
        Files.writeString(
                years(),
                years.substring(0, next)
                        + "      - {from: %s, to: %s, name: Nghỉ bão, nameEn: Storm}%n"
                                .formatted(from, to)
                        + years.substring(next));
    }

    private Path years() {
        return directory.resolve("years.yaml");
    }

    private double findings() {
        return meters.get("motcua.calendar.findings").gauge().value();
    }
}
