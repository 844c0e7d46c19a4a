package vn.motcua.reporting.report.closings;

import org.springframework.stereotype.Component;

import vn.motcua.reporting.books.Books;
import vn.motcua.reporting.books.Dimension;
import vn.motcua.reporting.books.DossierAudit;
import vn.motcua.reporting.books.DossierReader;
import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.SumReader;
import vn.motcua.reporting.books.Values;
import vn.motcua.reporting.closing.ClosingJson;
import vn.motcua.reporting.ledger.Dimensions;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Round;
import vn.motcua.reporting.report.closings.Disagreement.Cell;
import vn.motcua.reporting.report.closings.Disagreement.Offender;
import vn.motcua.reporting.report.inquiry.Cells;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Figures;
import vn.motcua.reporting.report.inquiry.RuleSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes the dossiers a period counts, and counts them one by one: a second computation that shares
 * no sum with the ledger's totals.
 */
@Component
final class FrozenDossiers {

    /** As many as a person can look into; the number of all is told. */
    private static final int SHOWN = 50;

    private final DossierAudit dossiers;
    private final DossierReader reader;
    private final SumReader sums;

    FrozenDossiers(DossierAudit dossiers, DossierReader reader, SumReader sums) {
        this.dossiers = dossiers;
        this.reader = reader;
        this.sums = sums;
    }

    /**
     * What was taken.
     *
     * @param facts canonical JSON, by dossier id
     * @param offenders dossiers that are listed otherwise than their facts say
     */
    record Taken(
            SortedMap<String, byte[]> facts,
            Map<Dimensions, PrefixSums> cells,
            List<Offender> offenders) {

        PrefixSums total() {
            return cells.values().stream().reduce(PrefixSums.NONE, PrefixSums::plus);
        }
    }

    Taken take(Scope scope, Cells cells) {
        var taken = new Taken(new TreeMap<>(), new HashMap<>(), new ArrayList<>());
        dossiers.each(
                scope,
                cells.of(Column.TOTAL),
                listed -> {
                    Fact fact = listed.round().fact();
                    String id = fact.dossierId().toString();
                    // With all its rounds, though the period may count more than one of them.
                    if (taken.facts().putIfAbsent(id, ClosingJson.canonical(fact)) == null) {
                        taken.cells()
                                .merge(
                                        fact.dimensions(),
                                        PrefixSums.of(fact, cells.window()),
                                        PrefixSums::plus);
                    }
                    if (!listed.asFact()) {
                        taken.offenders().add(offender(listed.round()));
                    }
                });
        return taken;
    }

    /** Where what was taken and the ledger's totals differ, cell by cell. */
    Disagreement compare(Taken taken, Scope scope, Cells query) {
        Map<Dimensions, PrefixSums> ledger = sums.sums(scope, query.window());
        Set<Dimensions> all = new HashSet<>(ledger.keySet());
        all.addAll(taken.cells().keySet());
        List<Cell> cells = new ArrayList<>();
        for (Dimensions dimensions : all) {
            Figures counted = figures(ledger, dimensions, query.rules());
            Figures found = figures(taken.cells(), dimensions, query.rules());
            if (!counted.equals(found)) {
                cells.add(cell(scope, dimensions, counted, found, query));
            }
        }
        return new Disagreement(cells, taken.offenders());
    }

    private Cell cell(
            Scope scope, Dimensions dimensions, Figures counted, Figures found, Cells query) {
        Scope cell = scope;
        for (Dimension one : Dimension.values()) {
            cell = cell.and(Values.only(one, one.of(dimensions)));
        }
        DossierReader.Page page =
                reader.page(
                        new Books.Live(),
                        cell,
                        query.of(Column.TOTAL),
                        DossierReader.Order.BEGUN,
                        0,
                        SHOWN);
        return new Cell(
                dimensions,
                counted.byKey(),
                found.byKey(),
                page.total(),
                page.items().stream().map(FrozenDossiers::offender).toList());
    }

    private static Figures figures(
            Map<Dimensions, PrefixSums> cells, Dimensions dimensions, RuleSet rules) {
        return rules.figures(cells.getOrDefault(dimensions, PrefixSums.NONE));
    }

    private static Offender offender(Round round) {
        Fact fact = round.fact();
        return new Offender(fact.dossierId().toString(), fact.code().value());
    }
}
