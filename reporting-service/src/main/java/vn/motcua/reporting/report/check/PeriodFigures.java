package vn.motcua.reporting.report.check;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.report.figures.Report;
import vn.motcua.reporting.report.figures.Reports;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Period;
import vn.motcua.reporting.report.inquiry.Question;
import vn.motcua.reporting.report.inquiry.Scopes;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The rows of a period, by the names published figures have. */
@Component
public final class PeriodFigures {

    /**
     * The figures of a unit.
     *
     * @param byAgency of each agency that has any, by its id
     */
    public record Counted(Map<String, Long> total, Map<String, Map<String, Long>> byAgency) {}

    private final Reports reports;
    private final Scopes scopes;

    PeriodFigures(Reports reports, Scopes scopes) {
        this.reports = reports;
        this.scopes = scopes;
    }

    /**
     * Counts under the default rules.
     *
     * @param agency with all below it; the caller's own when absent
     * @throws vn.motcua.platform.problem.Problem for an unknown period or agency, one out of scope,
     *     or figures that do not balance
     */
    public Counted of(String period, @Nullable String agency, Caller caller, Locale locale) {
        var question = new Question(null, agency, null, null, null, null, null, null);
        Report report =
                reports.make(
                        Period.parse(period),
                        Breakdown.AGENCY,
                        scopes.of(caller, question),
                        locale);
        Map<String, Map<String, Long>> rows = new LinkedHashMap<>();
        report.rows().forEach(row -> rows.put(row.key(), published(row)));
        return new Counted(published(report.total()), rows);
    }

    private static Map<String, Long> published(Report.Row row) {
        Map<String, Long> figures = new TreeMap<>(row.figures());
        figures.put(
                PublishedFigures.RECEIVED,
                figures.getOrDefault(Column.RECEIVED_ONLINE.key(), 0L)
                        + figures.getOrDefault(Column.RECEIVED_DIRECT.key(), 0L));
        return figures;
    }
}
