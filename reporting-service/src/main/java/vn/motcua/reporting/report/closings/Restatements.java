package vn.motcua.reporting.report.closings;

import org.springframework.stereotype.Component;

import vn.motcua.reporting.books.Books;
import vn.motcua.reporting.books.Dimension;
import vn.motcua.reporting.books.DossierAudit;
import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.SumReader;
import vn.motcua.reporting.closing.ClosingContent;
import vn.motcua.reporting.closing.SignedClosing;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.report.closings.Restatement.Change;
import vn.motcua.reporting.report.inquiry.Cells;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.RuleSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares closed periods with what is counted now, dossier by dossier. */
@Component
final class Restatements {

    private final SumReader sums;
    private final DossierAudit dossiers;

    Restatements(SumReader sums, DossierAudit dossiers) {
        this.sums = sums;
        this.dossiers = dossiers;
    }

    /** Restates a closed period, or the part of it a scope selects. */
    Restatement of(SignedClosing closing, Scope scope, int page, int size) {
        ClosingContent content = closing.content();
        var cells =
                new Cells(
                        ClosedBooks.window(content),
                        RuleSet.of(content.rules().name()).orElseThrow());
        Map<String, Long> closed = figures(new Books.Closed(content.id()), scope, cells);
        Map<String, Long> now = figures(new Books.Live(), scope, cells);
        List<Change> changes = changes(content.id(), scope, cells);
        Map<String, Long> difference = minus(now, closed);
        Map<String, Long> explained = new HashMap<>();
        changes.forEach(one -> one.figures().forEach((c, n) -> explained.merge(c, n, Long::sum)));
        return new Restatement(
                new Restatement.Source(
                        content.subject().unit(),
                        content.subject().period(),
                        content.subject().from(),
                        content.subject().toExclusive(),
                        closing.hash()),
                closed,
                now,
                difference,
                minus(difference, explained),
                changes.stream().skip((long) page * size).limit(size).toList(),
                changes.size(),
                page,
                size);
    }

    private List<Change> changes(String closing, Scope scope, Cells cells) {
        Map<String, Long> frozen = dossiers.closedSequences(closing, scope);
        Map<String, Long> current = dossiers.sequences(scope, cells.of(Column.TOTAL));
        TreeSet<String> touched = new TreeSet<>(frozen.keySet());
        touched.addAll(current.keySet());
        touched.removeIf(id -> frozen.containsKey(id) && frozen.get(id).equals(current.get(id)));
        Map<String, Fact> before = dossiers.closedFacts(closing, touched);
        Map<String, Fact> after = dossiers.facts(touched);
        List<Change> changes = new ArrayList<>();
        for (String id : touched) {
            Fact was = before.get(id);
            Fact is = after.get(id);
            Map<String, Long> figures =
                    minus(
                            is == null ? Map.of() : figures(is, cells),
                            was == null ? Map.of() : figures(was, cells));
            Fact any = is == null ? was : is;
            if (any != null && !figures.isEmpty()) {
                changes.add(new Change(id, any.code().value(), figures));
            }
        }
        return changes;
    }

    private static Map<String, Long> figures(Fact fact, Cells cells) {
        return cells.rules().figures(PrefixSums.of(fact, cells.window())).byKey();
    }

    private Map<String, Long> figures(Books books, Scope scope, Cells cells) {
        return cells.rules()
                .figures(
                        sums.sums(books, scope, cells.window(), Dimension.AGENCY).values().stream()
                                .reduce(PrefixSums.NONE, PrefixSums::plus))
                .byKey();
    }

    /** The columns that differ. */
    private static Map<String, Long> minus(Map<String, Long> left, Map<String, Long> right) {
        Map<String, Long> difference = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            long amount =
                    left.getOrDefault(column.key(), 0L) - right.getOrDefault(column.key(), 0L);
            if (amount != 0) {
                difference.put(column.key(), amount);
            }
        }
        return difference;
    }
}
