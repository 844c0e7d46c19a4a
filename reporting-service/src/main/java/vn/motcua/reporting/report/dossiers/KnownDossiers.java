package vn.motcua.reporting.report.dossiers;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Round;
import vn.motcua.reporting.report.inquiry.Cell;
import vn.motcua.reporting.report.inquiry.CellQuery;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Scope;
import vn.motcua.reporting.report.sums.KnownTotals;
import vn.motcua.reporting.view.Batches;
import vn.motcua.reporting.view.LiveViews;
import vn.motcua.reporting.view.ViewDocuments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Lists dossiers as they were known at a past moment. It reads every dossier in question. */
@Component
final class KnownDossiers {

    private static final Comparator<CountedDossier> OLDEST_FIRST =
            Comparator.comparing((CountedDossier one) -> VietnamTime.date(one.begunAt()))
                    .thenComparing(CountedDossier::id);

    private final MongoTemplate mongo;
    private final LiveViews live;

    KnownDossiers(MongoTemplate mongo, LiveViews live) {
        this.mongo = mongo;
        this.live = live;
    }

    /** The dossiers behind a cell, the oldest first. */
    CountedPage behind(Scope scope, CellQuery cells, Cell.Choice cell, Instant moment) {
        List<CountedDossier> known = all(scope, cells, cell.column(), moment);
        List<CountedDossier> items =
                known.stream().skip((long) cell.page() * cell.size()).limit(cell.size()).toList();
        return new CountedPage(items, known.size(), cell.page(), cell.size());
    }

    /** All dossiers behind a cell, the oldest first. */
    List<CountedDossier> all(Scope scope, CellQuery cells, Column column, Instant moment) {
        List<Criteria> criteria = new ArrayList<>(scope.criteria());
        criteria.add(ViewDocuments.FIRST_ROUND);
        Query query = Query.query(new Criteria().andOperator(criteria));
        List<CountedDossier> known = new ArrayList<>();
        try (Stream<Document> all =
                mongo.stream(Batches.of(query), Document.class, live.dossiers())) {
            all.forEach(document ->
                    KnownTotals.fact(document)
                            .knownAt(moment)
                            .ifPresent(fact -> known.addAll(counted(fact, cells, column))));
        }
        known.sort(OLDEST_FIRST);
        return known;
    }

    private static List<CountedDossier> counted(Fact fact, CellQuery cells, Column column) {
        List<Document> documents = ViewDocuments.of(fact);
        return fact.rounds().stream()
                .filter(round -> counts(round, cells, column))
                .map(round ->
                        CountedDossier.held(documents.get(round.number()), fact, cells.window()))
                .toList();
    }

    private static boolean counts(Round round, CellQuery cells, Column column) {
        return cells.rules().figures(KnownTotals.sums(round, cells.window())).get(column) != 0;
    }
}
