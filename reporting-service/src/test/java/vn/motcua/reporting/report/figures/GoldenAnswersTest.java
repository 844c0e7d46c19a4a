package vn.motcua.reporting.report.figures;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.reporting.GoldenFile;
import vn.motcua.reporting.report.figures.Report.Freshness;
import vn.motcua.reporting.report.figures.Report.Row;
import vn.motcua.reporting.report.figures.ReportAnswer.AsOf;
import vn.motcua.reporting.report.figures.ReportAnswer.Bridge;
import vn.motcua.reporting.report.figures.ReportAnswer.ClosingMark;
import vn.motcua.reporting.report.figures.ReportAnswer.Compared;
import vn.motcua.reporting.report.identities.IdentityAnswer;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Comparison;
import vn.motcua.reporting.report.inquiry.Cut;
import vn.motcua.reporting.report.inquiry.RuleSet;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The JSON of a report as it was once looked at. */
class GoldenAnswersTest {

    private static final LocalDate FROM = LocalDate.parse("2021-01-01");
    private static final LocalDate TO_EXCLUSIVE = LocalDate.parse("2021-04-01");
    private static final Instant MOMENT = Instant.parse("2021-04-02T01:00:00Z");

    private static final Row TOTAL =
            new Row(
                    "total",
                    "Tổng cộng",
                    Map.of("total", 6709L),
                    List.of(new IdentityAnswer("total", true, 6709, 6709, 0, "6.709 = 6.709")));

    private static final Report REPORT =
            new Report(
                    "2021-Q1",
                    FROM,
                    TO_EXCLUSIVE,
                    Cut.CALENDAR,
                    Breakdown.AGENCY,
                    MOMENT,
                    RuleSet.DEFAULT_2021,
                    new Freshness(MOMENT, 12, 0, 0L),
                    TOTAL,
                    List.of(new Row("vu-quang", "Vũ Quang", Map.of("total", 6709L), List.of())));

    @Test
    void aReportIsAsItWas() throws IOException {
        hold(
                "report.json",
                new ReportAnswer(
                        REPORT,
                        RuleSet.DEFAULT_2021.rules(Locale.of("vi")),
                        new AsOf(LocalDate.parse("2021-03-31"), MOMENT, "Tình trạng"),
                        List.of(new Transfer(FROM, "vu-quang.cu", "vu-quang.moi", 3)),
                        List.of(Compared.of(Comparison.PREVIOUS, REPORT, true)),
                        new ClosingMark("vu-quang", MOMENT, "lanhdao", "hash", "khóa"),
                        new Bridge("2020-Q4", "hash", 1098, 1, 2, 1101)));
    }

    private static void hold(String name, Object answer) throws IOException {
        String json = new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
        GoldenFile.hold(name, json.replace("\r\n", "\n") + "\n");
    }
}
