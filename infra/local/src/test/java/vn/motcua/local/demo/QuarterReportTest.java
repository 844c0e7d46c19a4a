package vn.motcua.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.local.command.UnexpectedAnswer;
import vn.motcua.local.command.Words;

class QuarterReportTest {

    private static final String AS_PUBLISHED =
            """
            {"total": %1$s,
             "rows": [%2$s, %3$s, %4$s]}\
            """
                    .formatted(
                            row("", "", 6_709, 95, 5_516, 1_098, 6_561, 148),
                            row("DISTRICT", "Cấp huyện", 261, 5, 256, 0, 207, 54),
                            row("COMMUNE", "Cấp xã", 855, 12, 843, 0, 810, 45),
                            row("VERTICAL", "Ngành dọc", 5_593, 78, 4_417, 1_098, 5_544, 49));

    @Test
    void isAsPublishedAndBalances() {
        var report = read(AS_PUBLISHED);

        assertThat(report.isAsPublished()).isTrue();
        assertThat(report.balances()).isTrue();
        assertThat(report.total()).isEqualTo(6_709);
    }

    @Test
    void isNotAsPublishedWhenALevelDiffers() {
        var report = read(AS_PUBLISHED.replace("\"resolved\": 207", "\"resolved\": 208"));

        assertThat(report.isAsPublished()).isFalse();
    }

    @Test
    void doesNotBalanceWhenAnIdentityBreaksInAnyRow() {
        int last = AS_PUBLISHED.lastIndexOf("true");
        var report =
                read(AS_PUBLISHED.substring(0, last) + "false" + AS_PUBLISHED.substring(last + 4));

        assertThat(report.balances()).isFalse();
    }

    @Test
    void doesNotBalanceWhenNothingWasChecked() {
        assertThat(read("{\"total\": {\"identities\": []}, \"rows\": []}").balances()).isFalse();
    }

    @Test
    void failsWhenAColumnIsMissing() {
        var report = read(AS_PUBLISHED.replace("\"total\": 6709", "\"totale\": 6709"));

        assertThatExceptionOfType(UnexpectedAnswer.class).isThrownBy(report::total);
    }

    @Test
    void isDrawnAsATableInTheWordsOfItsReader() {
        var report = read(AS_PUBLISHED);

        assertThat(report.table(Words.vietnamese()))
                .contains("│ Cấp huyện │", "6.709", "148", "(13)", "┌", "┘");
        assertThat(report.table(Words.english())).contains("6,709", "Carried");
        assertThat(report.table(Words.vietnamese()).lines().map(String::length).distinct())
                .hasSize(1);
    }

    @Test
    void tellsEveryIdentityOfTheWhole() {
        assertThat(read(AS_PUBLISHED).identities()).containsExactly("✓ 3 = 7 + 11");
    }

    private static QuarterReport read(String json) {
        return new QuarterReport(new JsonMapper().readTree(json));
    }

    private static String row(String key, String name, int... figures) {
        return """
        {"key": "%s", "name": "%s", "total": %d, "receivedOnline": %d, "receivedDirect": %d,
         "carriedOver": %d, "resolved": %d, "resolvedEarly": 1, "resolvedOnTime": 2,
         "resolvedLate": 3, "open": %d, "openInTime": 4, "openOverdue": 5,
         "identities": [{"key": "k", "holds": true, "text": "3 = 7 + 11"},
          {"key": "rows-total", "holds": true, "text": "3 = 3"}]}\
        """
                .formatted(
                        key,
                        name,
                        figures[0],
                        figures[1],
                        figures[2],
                        figures[3],
                        figures[4],
                        figures[5]);
    }
}
