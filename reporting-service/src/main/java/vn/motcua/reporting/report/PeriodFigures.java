package vn.motcua.reporting.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.platform.security.Caller;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The total row of a period, by the names published figures have. */
@Component
public final class PeriodFigures {

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
    public Map<String, Long> of(
            String period, @Nullable String agency, Caller caller, Locale locale) {
        var question = new Question(null, agency, null, null, null, null, null, null);
        Report report =
                reports.make(
                        Period.parse(period),
                        Breakdown.AGENCY,
                        scopes.of(caller, question),
                        locale);
        Map<String, Long> figures = new TreeMap<>(report.total().figures());
        figures.put(
                PublishedFigures.RECEIVED,
                figures.getOrDefault(Column.RECEIVED_ONLINE.key(), 0L)
                        + figures.getOrDefault(Column.RECEIVED_DIRECT.key(), 0L));
        return figures;
    }
}
