package vn.motcua.reporting.report.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class WindowTest {

    @ParameterizedTest
    @CsvSource({
        "2026-Q4, 2026-10-01, true",
        "2026-Q4, 2026-12-31, true",
        "2026-Q4, 2027-01-01, false",
        "2026-11-01_2026-11-29, 2026-11-29, true",
        "2026-11-01_2026-11-28, 2026-11-29, false"
    })
    void aPeriodRunsUntilItsLastDayIsOver(String period, LocalDate today, boolean runs) {
        assertThat(Period.parse(period).window(today).isRunning()).isEqualTo(runs);
    }
}
