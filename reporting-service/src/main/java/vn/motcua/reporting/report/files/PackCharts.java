package vn.motcua.reporting.report.files;

import org.springframework.stereotype.Component;

import vn.motcua.reporting.output.Labels;
import vn.motcua.reporting.output.MeetingPack.LateShare;
import vn.motcua.reporting.output.MeetingPack.OpenBar;
import vn.motcua.reporting.report.figures.Report;
import vn.motcua.reporting.report.figures.Report.Row;
import vn.motcua.reporting.report.figures.Reports;
import vn.motcua.reporting.report.identities.Wording;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Inquiry;

import java.util.Comparator;
import java.util.List;

/** Draws the meeting pack's bars; the figure stands beside each. */
@Component
final class PackCharts {

    private static final int LENGTH = 100;
    private static final int MOST_BARS = 20;

    private final Reports reports;
    private final Wording wording;

    PackCharts(Reports reports, Wording wording) {
        this.reports = reports;
        this.wording = wording;
    }

    /** A line per department that had anything to do. */
    List<LateShare> lateShares(Report byDepartment, Labels labels) {
        double longest = longest(byDepartment);
        return byDepartment.rows().stream().map(row -> lateShare(row, longest, labels)).toList();
    }

    Report byDepartment(Inquiry inquiry, Labels labels) {
        return reports.make(inquiry.by(Breakdown.DEPARTMENT), labels.locale());
    }

    /** The bars end with the largest share: small ones are told apart, and the end is said. */
    String lateAxis(Report byDepartment, Labels labels) {
        return wording.text(
                "form.pack.late.axis", labels.locale(), labels.percent(longest(byDepartment)));
    }

    /** What is open in each row of the form, the most first. */
    List<OpenBar> open(Report report, Labels labels) {
        List<Row> rows =
                report.rows().stream()
                        .filter(row -> figure(row, Column.OPEN) > 0)
                        .sorted(
                                Comparator.comparingLong((Row row) -> figure(row, Column.OPEN))
                                        .reversed())
                        .limit(MOST_BARS)
                        .toList();
        long most = rows.isEmpty() ? 0 : figure(rows.getFirst(), Column.OPEN);
        return rows.stream().map(row -> openBar(row, most, labels)).toList();
    }

    private static LateShare lateShare(Row row, double longest, Labels labels) {
        long resolved = figure(row, Column.RESOLVED);
        long late = figure(row, Column.RESOLVED_LATE);
        return new LateShare(
                row.name(),
                labels.count(resolved),
                labels.count(late),
                labels.share(late, resolved),
                longest == 0 ? 0 : parts(share(row) / longest));
    }

    private static OpenBar openBar(Row row, long most, Labels labels) {
        long inTime = figure(row, Column.OPEN_IN_TIME);
        long overdue = figure(row, Column.OPEN_OVERDUE);
        return new OpenBar(
                row.name(),
                labels.count(inTime),
                labels.count(overdue),
                parts((double) inTime / most),
                parts((double) overdue / most));
    }

    private static double longest(Report report) {
        return report.rows().stream().mapToDouble(PackCharts::share).max().orElse(0);
    }

    private static double share(Row row) {
        long resolved = figure(row, Column.RESOLVED);
        return resolved == 0 ? 0 : (double) figure(row, Column.RESOLVED_LATE) / resolved;
    }

    private static int parts(double share) {
        return (int) Math.round(share * LENGTH);
    }

    private static long figure(Row row, Column column) {
        return row.figures().getOrDefault(column.key(), 0L);
    }
}
