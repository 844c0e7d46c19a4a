package vn.motcua.reporting.recount;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.ledger.Postings;
import vn.motcua.reporting.ledger.TotalKey;
import vn.motcua.reporting.view.Batches;
import vn.motcua.reporting.view.LedgerWatch;
import vn.motcua.reporting.view.LiveViews;
import vn.motcua.reporting.view.ViewDocuments;
import vn.motcua.reporting.view.ViewFields;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Posts every fact anew and takes the totals off. Facts and totals are read one after the other
 * while the ledger goes on writing, so a cell may differ for no other reason than that; therefore a
 * cell drifts only when it differs by the same amounts in every one of several passes, each begun
 * once all that had been published before could be seen. What an event leaves behind for a moment
 * is gone by the next pass; what is wrong stays.
 */
@Component
final class Recounter {

    private static final int PASSES = 3;

    private final MongoTemplate mongo;
    private final LiveViews live;
    private final LedgerWatch watch;

    Recounter(MongoTemplate mongo, LiveViews live, LedgerWatch watch) {
        this.mongo = mongo;
        this.live = live;
        this.watch = watch;
    }

    long dossiers() {
        return mongo.count(Query.query(ViewDocuments.FIRST_ROUND), live.dossiers());
    }

    /** The cells that drift, by how much; {@code progress} is told how many dossiers are read. */
    Map<Postings.Entry, Counts> drifting(LongConsumer progress) {
        Map<Postings.Entry, Counts> drifting = Map.of();
        for (int pass = 1; pass <= PASSES; pass++) {
            watch.await(Set.of(live.generation()));
            Map<Postings.Entry, Counts> found = differences(progress);
            if (pass > 1) {
                found.entrySet().retainAll(drifting.entrySet());
            }
            if (found.isEmpty()) {
                return found;
            }
            drifting = found;
        }
        return drifting;
    }

    private Map<Postings.Entry, Counts> differences(LongConsumer progress) {
        Map<Postings.Entry, Counts> cells = new HashMap<>();
        long read = 0;
        try (Stream<Document> facts =
                all(Query.query(ViewDocuments.FIRST_ROUND), live.dossiers())) {
            for (Document document : (Iterable<Document>) facts::iterator) {
                Postings.of(ViewDocuments.fact(document))
                        .entries()
                        .forEach((at, counts) -> add(cells, at, Counts.NONE.minus(counts)));
                progress.accept(++read);
            }
        }
        try (Stream<Document> totals = all(new Query(), live.totals())) {
            totals.forEach(document -> {
                TotalKey key = TotalKey.parse(document.getString(ViewFields.ID));
                add(
                        cells,
                        new Postings.Entry(key.dimensions(), key.day()),
                        ViewDocuments.counts(document));
            });
        }
        return cells;
    }

    private Stream<Document> all(Query query, String collection) {
        return mongo.stream(Batches.of(query), Document.class, collection);
    }

    private static void add(Map<Postings.Entry, Counts> cells, Postings.Entry at, Counts counts) {
        Counts sum = cells.getOrDefault(at, Counts.NONE).plus(counts);
        if (sum.isZero()) {
            cells.remove(at);
        } else {
            cells.put(at, sum);
        }
    }
}
