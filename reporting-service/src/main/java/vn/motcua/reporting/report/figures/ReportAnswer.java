package vn.motcua.reporting.report.figures;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.report.figures.Report.Row;
import vn.motcua.reporting.report.inquiry.Comparison;
import vn.motcua.reporting.report.inquiry.Rules;

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
 * @param closing the closing these figures come from; absent while the period is open
 * @param bridge from the closing of the period before; absent when that is not closed
 */
public record ReportAnswer(
        @JsonUnwrapped Report report,
        Rules rules,
        AsOf asOf,
        List<Transfer> transfers,
        List<Compared> compared,
        @Nullable ClosingMark closing,
        @Nullable Bridge bridge) {

    /**
     * What the figures are as of.
     *
     * @param trueAt the day at whose end they were so
     * @param knownAt the moment at which that was known
     */
    public record AsOf(LocalDate trueAt, Instant knownAt, String text) {}

    /** Which closing figures come from. */
    public record ClosingMark(
            String unit, Instant closedAt, String closedBy, String hash, String keyFingerprint) {}

    /**
     * How the dossiers carried over follow from a closed period.
     *
     * @param closing the hash of its record
     * @param closedOpen what was open at its end when it was closed
     * @param adjustments what has changed in that since
     * @param reopened in the period, of what was closed by then
     * @param carriedOver all three together
     */
    public record Bridge(
            String period,
            String closing,
            long closedOpen,
            long adjustments,
            long reopened,
            long carriedOver) {}

    /**
     * Another period's figures, by the keys of its rows.
     *
     * @param kept whether the books were kept then; if not, there is nothing to compare with
     */
    public record Compared(
            Comparison with,
            String period,
            LocalDate from,
            LocalDate toExclusive,
            boolean kept,
            Map<String, Long> total,
            Map<String, Map<String, Long>> rows) {

        static Compared of(Comparison with, Report report, boolean kept) {
            Map<String, Map<String, Long>> rows = new LinkedHashMap<>();
            for (Row row : report.rows()) {
                rows.put(row.key(), row.figures());
            }
            return new Compared(
                    with,
                    report.period(),
                    report.from(),
                    report.toExclusive(),
                    kept,
                    report.total().figures(),
                    rows);
        }
    }
}
