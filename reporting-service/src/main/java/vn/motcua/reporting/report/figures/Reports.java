package vn.motcua.reporting.report.figures;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.books.LedgerStatus;
import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.StatusReader;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.report.figures.Report.Freshness;
import vn.motcua.reporting.report.figures.Report.Row;
import vn.motcua.reporting.report.identities.Equation;
import vn.motcua.reporting.report.identities.Identities;
import vn.motcua.reporting.report.identities.Wording;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Figures;
import vn.motcua.reporting.report.inquiry.Grouping;
import vn.motcua.reporting.report.inquiry.Groupings;
import vn.motcua.reporting.report.inquiry.Inquiry;
import vn.motcua.reporting.report.inquiry.Period;
import vn.motcua.reporting.report.inquiry.RuleSet;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes reports, and refuses those that do not balance. */
@Component
public final class Reports {

    private static final String TOTAL = "total";

    private final InquirySums inquirySums;
    private final Groupings groupings;
    private final StatusReader ledger;
    private final Wording wording;
    private final InstantSource clock;

    Reports(
            InquirySums inquirySums,
            Groupings groupings,
            StatusReader ledger,
            Wording wording,
            InstantSource clock) {
        this.inquirySums = inquirySums;
        this.groupings = groupings;
        this.ledger = ledger;
        this.wording = wording;
        this.clock = clock;
    }

    /** Makes the report of a period under the default rules, as it is known now. */
    public Report make(Period period, Breakdown by, Scope scope, Locale locale) {
        return make(new Inquiry(period, by, scope, RuleSet.DEFAULT_2021, null), locale);
    }

    /**
     * Makes a report.
     *
     * @throws Problem {@code unbalanced}, naming each identity that fails
     */
    public Report make(Inquiry inquiry, Locale locale) {
        Period period = inquiry.period();
        Window window = inquiry.window(clock.instant());
        // Asked first: figures may be newer than the report says, never older.
        Freshness freshness = freshness(ledger.recent());
        Map<String, PrefixSums> sums = inquirySums.of(inquiry, window);
        Grouping grouping = groupings.by(inquiry.by(), window);
        List<Line> lines = lines(sums, grouping, inquiry.rules(), locale);
        Line total = total(sums, lines, inquiry.rules(), locale);
        refuseUnbalanced(total, lines, locale);
        return new Report(
                period.text(),
                period.from(),
                period.toExclusive(),
                period.cut(),
                inquiry.by(),
                clock.instant(),
                inquiry.rules(),
                freshness,
                row(total, locale),
                lines.stream().map(line -> row(line, locale)).toList());
    }

    /**
     * Whether the unit's books were kept in a period: it is not over, or something had been closed
     * by its end. Of the time before, the ledger has what was left over and carried into it, and
     * nothing of what was done.
     */
    public boolean isKept(Inquiry inquiry) {
        Window window = inquiry.window(clock.instant());
        if (window.isRunning()) {
            return true;
        }
        return inquirySums.of(inquiry.ofWholeUnit(), window).values().stream()
                .anyMatch(sums -> sums.atEnd(Account.CLOSED) > 0);
    }

    private List<Line> lines(
            Map<String, PrefixSums> sums, Grouping grouping, RuleSet rules, Locale locale) {
        Map<String, PrefixSums> byRow = new HashMap<>();
        sums.forEach((value, sum) -> byRow.merge(grouping.row(value), sum, PrefixSums::plus));
        List<Line> lines = new ArrayList<>();
        byRow.forEach((row, sum) -> {
            Figures figures = rules.figures(sum);
            if (!figures.isZero()) {
                lines.add(
                        new Line(
                                row,
                                name(grouping, row, locale),
                                figures,
                                Identities.of(figures, sum, rules)));
            }
        });
        lines.sort(Comparator.comparingInt(line -> grouping.place(line.key())));
        return lines;
    }

    private Line total(
            Map<String, PrefixSums> sums, List<Line> lines, RuleSet rules, Locale locale) {
        PrefixSums sum = sums.values().stream().reduce(PrefixSums.NONE, PrefixSums::plus);
        Figures figures = rules.figures(sum);
        List<Equation> equations = new ArrayList<>(Identities.of(figures, sum, rules));
        equations.addAll(Identities.ofRows(figures, lines.stream().map(Line::figures).toList()));
        return new Line(TOTAL, wording.text("report.total", locale), figures, equations);
    }

    private void refuseUnbalanced(Line total, List<Line> lines, Locale locale) {
        List<Map<String, Object>> failing = new ArrayList<>();
        List<Line> all = new ArrayList<>(lines);
        all.addFirst(total);
        for (Line line : all) {
            for (Equation equation : line.equations()) {
                if (!equation.holds()) {
                    Map<String, Object> failure = new LinkedHashMap<>();
                    failure.put("row", line.key());
                    failure.put("name", line.name());
                    failure.put("identity", wording.answer(equation, locale));
                    failing.add(failure);
                }
            }
        }
        if (!failing.isEmpty()) {
            throw Problem.of(HttpStatus.CONFLICT, "unbalanced", failing.size())
                    .with("identities", failing);
        }
    }

    private String name(Grouping grouping, String row, Locale locale) {
        Grouping.RowName name = grouping.names().get(row);
        return name == null ? wording.text("report.unattributed", locale) : name.in(locale);
    }

    private Row row(Line line, Locale locale) {
        return new Row(
                line.key(),
                line.name(),
                line.figures().byKey(),
                line.equations().stream().map(one -> wording.answer(one, locale)).toList());
    }

    private static Freshness freshness(LedgerStatus status) {
        return new Freshness(
                status.newestEventAt(), status.eventsCounted(), status.heldBack(), status.lag());
    }

    private record Line(String key, String name, Figures figures, List<Equation> equations) {}
}
