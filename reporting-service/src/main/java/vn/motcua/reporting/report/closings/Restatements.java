package vn.motcua.reporting.report.closings;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.closing.ClosingContent;
import vn.motcua.reporting.closing.SignedClosing;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.report.closings.Restatement.Change;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.CellQuery;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.RuleSet;
import vn.motcua.reporting.report.inquiry.Scope;
import vn.motcua.reporting.report.inquiry.Sums;
import vn.motcua.reporting.report.inquiry.Window;
import vn.motcua.reporting.report.sums.KnownTotals;
import vn.motcua.reporting.report.sums.Totals;
import vn.motcua.reporting.view.Batches;
import vn.motcua.reporting.view.LiveViews;
import vn.motcua.reporting.view.ViewDocuments;
import vn.motcua.reporting.view.ViewFields;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares closed periods with what is counted now, dossier by dossier. */
@Component
final class Restatements {

    private final MongoTemplate mongo;
    private final LiveViews live;
    private final Totals totals;
    private final KnownTotals dossiers;

    Restatements(MongoTemplate mongo, LiveViews live, Totals totals, KnownTotals dossiers) {
        this.mongo = mongo;
        this.live = live;
        this.totals = totals;
        this.dossiers = dossiers;
    }

    /** Restates a closed period, or the part of it a scope selects. */
    Restatement of(SignedClosing closing, Scope scope, int page, int size) {
        ClosingContent content = closing.content();
        Window window = Window.of(content.subject());
        RuleSet rules = RuleSet.of(content.rules().name()).orElseThrow();
        Map<String, Long> closed =
                figures(dossiers.closed(content.id(), scope, window, Breakdown.AGENCY), rules);
        Map<String, Long> now = figures(totals.sums(scope, window, Breakdown.AGENCY), rules);
        List<Change> changes = changes(content.id(), scope, new CellQuery(window, rules));
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

    private List<Change> changes(String closing, Scope scope, CellQuery cells) {
        List<Criteria> then = new ArrayList<>(scope.criteria());
        then.add(Criteria.where(ViewFields.CLOSING).is(closing));
        List<Criteria> now = new ArrayList<>(scope.criteria());
        now.addAll(cells.criteria(Column.TOTAL));
        Map<String, Long> frozen = sequences(then, ViewFields.CLOSED_DOSSIERS);
        Map<String, Long> current = sequences(now, live.dossiers());
        TreeSet<String> touched = new TreeSet<>(frozen.keySet());
        touched.addAll(current.keySet());
        touched.removeIf(id -> frozen.containsKey(id) && frozen.get(id).equals(current.get(id)));
        Map<String, Fact> before =
                facts(touched.stream().map(id -> closing + "|" + id).toList(), true);
        Map<String, Fact> after = facts(touched, false);
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

    private Map<String, Long> sequences(List<Criteria> criteria, String collection) {
        Query query = Query.query(new Criteria().andOperator(criteria));
        query.fields().include(ViewFields.DOSSIER, ViewFields.SEQUENCE);
        Map<String, Long> sequences = new HashMap<>();
        try (Stream<Document> all = mongo.stream(Batches.of(query), Document.class, collection)) {
            all.forEach(one ->
                    sequences.put(
                            one.getString(ViewFields.DOSSIER), one.getLong(ViewFields.SEQUENCE)));
        }
        return sequences;
    }

    private Map<String, Fact> facts(Collection<String> ids, boolean closed) {
        Query query = Query.query(Criteria.where(ViewFields.ID).in(ids));
        String collection = closed ? ViewFields.CLOSED_DOSSIERS : live.dossiers();
        Map<String, Fact> facts = new HashMap<>();
        try (Stream<Document> all = mongo.stream(Batches.of(query), Document.class, collection)) {
            all.forEach(
                    one -> facts.put(one.getString(ViewFields.DOSSIER), ViewDocuments.fact(one)));
        }
        return facts;
    }

    private static Map<String, Long> figures(Fact fact, CellQuery cells) {
        return cells.rules().figures(KnownTotals.sums(fact, cells.window())).byKey();
    }

    private static Map<String, Long> figures(Map<String, Sums> sums, RuleSet rules) {
        return rules.figures(sums.values().stream().reduce(Sums.NONE, Sums::plus)).byKey();
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
