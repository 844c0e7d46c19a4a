package vn.motcua.reporting.report.closings;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.closing.ClosingJson;
import vn.motcua.reporting.ledger.Dimensions;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.report.closings.Disagreement.Cell;
import vn.motcua.reporting.report.closings.Disagreement.Offender;
import vn.motcua.reporting.report.inquiry.CellQuery;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Figures;
import vn.motcua.reporting.report.inquiry.RuleSet;
import vn.motcua.reporting.report.inquiry.Scope;
import vn.motcua.reporting.report.inquiry.Sums;
import vn.motcua.reporting.report.sums.KnownTotals;
import vn.motcua.reporting.report.sums.Totals;
import vn.motcua.reporting.view.Batches;
import vn.motcua.reporting.view.LiveViews;
import vn.motcua.reporting.view.ViewDocuments;
import vn.motcua.reporting.view.ViewFields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Takes the dossiers a period counts, and counts them one by one: a second computation that shares
 * no sum with the ledger's totals.
 */
@Component
final class FrozenDossiers {

    /** As many as a person can look into; the number of all is told. */
    private static final int SHOWN = 50;

    private static final List<String> ASKED_BY =
            List.of(
                    ViewFields.AGENCY,
                    ViewFields.DEPARTMENT,
                    ViewFields.PROCEDURE,
                    ViewFields.CHANNEL,
                    ViewFields.SEQUENCE,
                    ViewFields.RECEIVED_DAY,
                    ViewFields.BEGUN_DAY,
                    ViewFields.CLOSED_DAY,
                    ViewFields.ENDING,
                    ViewFields.TIMING,
                    ViewFields.SPANS);

    private final MongoTemplate mongo;
    private final LiveViews live;
    private final Totals totals;

    FrozenDossiers(MongoTemplate mongo, LiveViews live, Totals totals) {
        this.mongo = mongo;
        this.live = live;
        this.totals = totals;
    }

    /**
     * What was taken.
     *
     * @param facts canonical JSON, by dossier id
     * @param offenders dossiers that are listed otherwise than their facts say
     */
    record Taken(
            SortedMap<String, byte[]> facts,
            Map<Dimensions, Sums> cells,
            List<Offender> offenders) {

        Sums total() {
            return cells.values().stream().reduce(Sums.NONE, Sums::plus);
        }
    }

    Taken take(Scope scope, CellQuery cells) {
        var taken = new Taken(new TreeMap<>(), new HashMap<>(), new ArrayList<>());
        List<Criteria> criteria = new ArrayList<>(scope.criteria());
        criteria.addAll(cells.criteria(Column.TOTAL));
        Query query = Query.query(new Criteria().andOperator(criteria));
        try (Stream<Document> all =
                mongo.stream(Batches.of(query), Document.class, live.dossiers())) {
            all.forEach(document -> {
                Fact fact = ViewDocuments.fact(document);
                String id = fact.dossierId().toString();
                // With all its rounds, though the period may count more than one of them.
                if (taken.facts().putIfAbsent(id, ClosingJson.canonical(fact)) == null) {
                    taken.cells()
                            .merge(
                                    fact.dimensions(),
                                    KnownTotals.sums(fact, cells.window()),
                                    Sums::plus);
                }
                if (disagrees(document, fact)) {
                    taken.offenders().add(offender(document));
                }
            });
        }
        return taken;
    }

    /** Where what was taken and the ledger's totals differ, cell by cell. */
    Disagreement compare(Taken taken, Scope scope, CellQuery query) {
        Map<Dimensions, Sums> ledger = totals.cells(scope, query.window());
        Set<Dimensions> all = new HashSet<>(ledger.keySet());
        all.addAll(taken.cells().keySet());
        List<Cell> cells = new ArrayList<>();
        for (Dimensions dimensions : all) {
            Figures counted = figures(ledger, dimensions, query.rules());
            Figures found = figures(taken.cells(), dimensions, query.rules());
            if (!counted.equals(found)) {
                cells.add(cell(dimensions, counted, found, query));
            }
        }
        return new Disagreement(cells, taken.offenders());
    }

    private Cell cell(Dimensions dimensions, Figures counted, Figures found, CellQuery query) {
        List<Criteria> criteria = new ArrayList<>(query.criteria(Column.TOTAL));
        criteria.add(Criteria.where(ViewFields.AGENCY).is(dimensions.agency().value()));
        criteria.add(Criteria.where(ViewFields.DEPARTMENT).is(dimensions.department().value()));
        criteria.add(Criteria.where(ViewFields.PROCEDURE).is(dimensions.procedure().value()));
        criteria.add(Criteria.where(ViewFields.CHANNEL).is(dimensions.channel().name()));
        Query inCell = Query.query(new Criteria().andOperator(criteria));
        long all = mongo.count(inCell, live.dossiers());
        List<Offender> shown =
                mongo.find(inCell.limit(SHOWN), Document.class, live.dossiers()).stream()
                        .map(FrozenDossiers::offender)
                        .toList();
        return new Cell(dimensions, counted.byKey(), found.byKey(), all, shown);
    }

    private static Figures figures(
            Map<Dimensions, Sums> cells, Dimensions dimensions, RuleSet rules) {
        return rules.figures(cells.getOrDefault(dimensions, Sums.NONE));
    }

    private static Offender offender(Document document) {
        return new Offender(
                document.getString(ViewFields.DOSSIER), document.getString(ViewFields.CODE));
    }

    private static boolean disagrees(Document document, Fact fact) {
        Document told = ViewDocuments.of(fact).get(document.getInteger(ViewFields.ROUND));
        return !ASKED_BY.stream()
                .allMatch(field -> Objects.equals(document.get(field), told.get(field)));
    }
}
