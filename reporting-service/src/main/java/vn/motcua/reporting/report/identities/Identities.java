package vn.motcua.reporting.report.identities;

import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.report.identities.Equation.Term;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Figures;
import vn.motcua.reporting.report.inquiry.RuleSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The identities form II.06a rests on. */
public final class Identities {

    private Identities() {}

    /** Those of one row. */
    public static List<Equation> of(Figures row, PrefixSums sums, RuleSet rules) {
        return List.of(
                equation(
                        "total-parts",
                        row,
                        Column.TOTAL,
                        Column.RECEIVED_ONLINE,
                        Column.RECEIVED_DIRECT,
                        Column.CARRIED_OVER),
                equation(
                        "resolved-parts",
                        row,
                        Column.RESOLVED,
                        Column.RESOLVED_EARLY,
                        Column.RESOLVED_ON_TIME,
                        Column.RESOLVED_LATE),
                equation("open-parts", row, Column.OPEN, Column.OPEN_IN_TIME, Column.OPEN_OVERDUE),
                new Equation(
                        "total-resolved-open",
                        List.of(term(row, Column.TOTAL)),
                        resolvedAndOpen(row, rules)),
                new Equation(
                        "carried-over-previous-open",
                        List.of(term(row, Column.CARRIED_OVER)),
                        previous(row, sums, rules)));
    }

    private static List<Term> resolvedAndOpen(Figures row, RuleSet rules) {
        List<Term> terms = new ArrayList<>();
        terms.add(term(row, Column.RESOLVED));
        terms.add(term(row, Column.OPEN));
        rules.apart().forEach(column -> terms.add(term(row, column)));
        return terms;
    }

    /** What was open before, and what has been opened again since. */
    private static List<Term> previous(Figures row, PrefixSums sums, RuleSet rules) {
        List<Term> terms = new ArrayList<>();
        long open = sums.atBeginning(Account.OPEN);
        if (rules.isApart(Column.PAUSED)) {
            long paused = sums.atBeginning(Account.PAUSED);
            terms.add(new Term("previousOpen", open - paused));
            terms.add(new Term("previousPaused", paused));
        } else {
            terms.add(new Term("previousOpen", open));
        }
        terms.add(term(row, Column.REOPENED));
        return terms;
    }

    /** That the rows add up to the total row: column (3), and any other column that does not. */
    public static List<Equation> ofRows(Figures total, List<Figures> rows) {
        return Arrays.stream(Column.values())
                .map(column -> ofRows(column, total, rows))
                .filter(equation -> !equation.holds() || equation.key().equals("rows-total"))
                .toList();
    }

    private static Equation ofRows(Column column, Figures total, List<Figures> rows) {
        long sum = rows.stream().mapToLong(row -> row.get(column)).sum();
        return new Equation(
                "rows-" + column.key(),
                List.of(term(total, column)),
                List.of(new Term("rows", sum)));
    }

    private static Equation equation(String key, Figures row, Column left, Column... right) {
        return new Equation(
                key,
                List.of(term(row, left)),
                Arrays.stream(right).map(column -> term(row, column)).toList());
    }

    private static Term term(Figures row, Column column) {
        return new Term(column.key(), row.get(column));
    }
}
