package vn.motcua.reporting.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.motcua.reporting.report.Report.Row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report with what it is to be read with.
 *
 * @param rules the rule set it followed, in words
 * @param transfers what went over to successors; rows are the units of the last day
 * @param compared the same figures of other periods
 */
record ReportAnswer(
        @JsonUnwrapped Report report,
        Rules rules,
        AsOf asOf,
        List<Transfer> transfers,
        List<Compared> compared) {

    /**
     * What the figures are as of.
     *
     * @param trueAt the day at whose end they were so
     * @param knownAt the moment at which that was known
     */
    record AsOf(LocalDate trueAt, Instant knownAt, String text) {}

    /** Another period's figures, by the keys of its rows. */
    record Compared(
            Comparison with,
            String period,
            LocalDate from,
            LocalDate toExclusive,
            Map<String, Long> total,
            Map<String, Map<String, Long>> rows) {

        static Compared of(Comparison with, Report report) {
            Map<String, Map<String, Long>> rows = new LinkedHashMap<>();
            for (Row row : report.rows()) {
                rows.put(row.key(), row.figures());
            }
            return new Compared(
                    with,
                    report.period(),
                    report.from(),
                    report.toExclusive(),
                    report.total().figures(),
                    rows);
        }
    }
}
