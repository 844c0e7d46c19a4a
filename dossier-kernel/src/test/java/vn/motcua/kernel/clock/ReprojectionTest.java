package vn.motcua.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.kernel.yaml.SourceFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The calendar before and after the decision that swapped 26/04/2025 and 02/05/2025. */
final class ReprojectionTest {

    private static final String SWAP =
            "    swaps:\n      - {off: 2025-05-02, worked: 2025-04-26}\n";

    @TempDir private Path directory;

    private final WorkingCalendar after = WorkingCalendar.load();

    @BeforeEach
    void writesTheCalendarBefore() throws IOException {
        var names = List.of("office-hours.yaml", "years.yaml");
        for (SourceFile file : SourceFile.beside(WorkingCalendar.class, names)) {
            Files.writeString(directory.resolve(file.name()), file.text().replace(SWAP, ""));
        }
    }

    @Test
    void tellsBothDatesAndWhy() {
        LegalClock clock = Life.counted("2025-04-25T09:00", "3wd", "");

        assertThat(Reprojection.of(before(), after, clock))
                .hasValueSatisfying(moved -> {
                    assertThat(moved.oldDueAt()).isEqualTo(Life.at("2025-05-02T11:30"));
                    assertThat(moved.newDueAt()).isEqualTo(Life.at("2025-04-29T11:30"));
                    assertThat(moved.derivation())
                            .extracting(DerivationStep::rule)
                            .contains("counted.exchange");
                });
    }

    @Test
    void movesTermsOverAHolidayThatBecomesLaw() throws IOException {
        Path years = directory.resolve("years.yaml");
        String cultureDay =
                "      - {from: 2026-11-24, name: Ngày Văn hóa Việt Nam, nameEn: Vietnamese Culture"
                        + " Day}\n";
        Files.writeString(years, Files.readString(years).replace(cultureDay, ""));

        assertThat(Reprojection.of(before(), after, Life.counted("2026-11-20T09:00", "3wd", "")))
                .hasValueSatisfying(moved -> {
                    assertThat(moved.oldDueAt()).isEqualTo(Life.at("2026-11-25T11:30"));
                    assertThat(moved.newDueAt()).isEqualTo(Life.at("2026-11-26T11:30"));
                });
    }

    @Test
    void countsPausesByTheNewCalendarToo() {
        LegalClock clock =
                Life.counted("2025-04-22T09:00", "2wd", "pause 2025-04-24T09:00 2025-05-05T09:00");

        assertThat(Reprojection.of(before(), after, clock)).isEmpty();
    }

    @Test
    void leavesAloneWhatTheChangeDoesNotTouch() {
        assertThat(Reprojection.of(before(), after, Life.counted("2025-05-05T09:00", "3wd", "")))
                .isEmpty();
        assertThat(Reprojection.of(before(), after, Life.counted("2025-04-25T09:00", "none", "")))
                .isEmpty();
        assertThat(
                        Reprojection.of(
                                before(),
                                after,
                                Life.given("2025-04-25T09:00", "2025-05-02T11:30", "")))
                .isEmpty();
    }

    private WorkingCalendar before() {
        return WorkingCalendar.load(directory);
    }
}
