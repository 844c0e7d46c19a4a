package vn.motcua.reporting.report.series;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.books.Books;
import vn.motcua.reporting.books.DossierReader;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.report.closings.ClosedBooks;
import vn.motcua.reporting.report.figures.Report;
import vn.motcua.reporting.report.figures.Reports;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Cells;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Inquiry;
import vn.motcua.reporting.report.inquiry.Period;
import vn.motcua.reporting.report.inquiry.RuleSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures in a row: period after period, or age after age. */
@Component
final class Series {

    static final int USUAL = 8;
    static final int MOST = 20;

    /** The first day of each age; what is older than all is one more. */
    private static final List<Integer> AGES = List.of(0, 6, 11, 21, 31, 61);

    private final Reports reports;
    private final DossierReader reader;
    private final ClosedBooks books;

    Series(Reports reports, DossierReader reader, ClosedBooks books) {
        this.reports = reports;
        this.reader = reader;
        this.books = books;
    }

    /** The oldest period first. */
    record Trend(List<Point> points) {}

    /**
     * The total row of one period.
     *
     * @param kept whether the books were kept then; if not, the figures are those of what was left
     *     over, and say nothing about the period
     */
    record Point(
            String period,
            LocalDate from,
            LocalDate toExclusive,
            boolean kept,
            Map<String, Long> figures) {}

    /** Together they are the figure of column (11), paused ones apart where the rules say so. */
    record Ages(List<Age> ages) {}

    /**
     * Dossiers of about one age.
     *
     * @param fromDays since reception, inclusive
     * @param toDays inclusive; absent for the oldest
     */
    record Age(int fromDays, @Nullable Integer toDays, long open) {}

    Trend trend(Period last, int count, Scope scope, Locale locale) {
        List<Point> points = new ArrayList<>();
        Period period = last;
        for (int i = 0; i < count; i++) {
            var inquiry = new Inquiry(period, Breakdown.AGENCY, scope, RuleSet.DEFAULT_2021, null);
            Report report = reports.make(inquiry, locale);
            points.addFirst(
                    new Point(
                            report.period(),
                            report.from(),
                            report.toExclusive(),
                            reports.isKept(inquiry),
                            report.total().figures()));
            period = period.previous();
        }
        return new Trend(points);
    }

    Ages ages(Scope scope, Cells cells) {
        LocalDate day = cells.window().lastDay();
        Books source = books.of(scope, cells.window(), null);
        List<Age> ages = new ArrayList<>();
        for (int i = 0; i < AGES.size(); i++) {
            int from = AGES.get(i);
            Integer to = i + 1 < AGES.size() ? Integer.valueOf(AGES.get(i + 1) - 1) : null;
            long open =
                    reader.count(
                            source,
                            scope,
                            cells.received(
                                    Column.OPEN,
                                    to == null ? LocalDate.EPOCH : day.minusDays(to),
                                    day.minusDays(from)));
            ages.add(new Age(from, to, open));
        }
        return new Ages(ages);
    }
}
