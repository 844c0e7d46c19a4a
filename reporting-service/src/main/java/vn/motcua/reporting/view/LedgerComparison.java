package vn.motcua.reporting.view;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.ledger.Generation;
import vn.motcua.reporting.view.Difference.Kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Holds the views of two generations against each other, sum by sum and dossier by dossier. Both go
 * on counting meanwhile, so what differs is looked at again, once both show everything published
 * until then: what an event leaves behind for a moment is gone by then; what is wrong stays.
 */
@Component
public final class LedgerComparison {

    /** As many say enough: it is not looked for more. */
    static final int MOST = 1_000;

    private static final int LOOKS = 3;
    private static final int BATCH = 500;

    private final MongoTemplate mongo;
    private final LedgerWatch watch;

    LedgerComparison(MongoTemplate mongo, LedgerWatch watch) {
        this.mongo = mongo;
        this.watch = watch;
    }

    /**
     * Compares; {@code progress} is told how many dossiers are.
     *
     * @return at most {@value #MOST}
     * @throws IllegalStateException when one of them does not catch up with the events
     */
    public List<Difference> compare(Generation live, Generation rebuilt, LongConsumer progress) {
        var pair = new Pair(live, rebuilt);
        watch.await(Set.of(live, rebuilt));
        List<Difference> found = new ArrayList<>();
        collect(pair, Kind.SUM, found, _ -> {});
        collect(pair, Kind.DOSSIER, found, progress);
        for (int look = 2; look <= LOOKS && !found.isEmpty(); look++) {
            watch.await(Set.of(live, rebuilt));
            found = found.stream().flatMap(one -> again(pair, one)).toList();
        }
        return found;
    }

    private Stream<Difference> again(Pair pair, Difference one) {
        return Compared.difference(
                one.kind(),
                one.id(),
                mongo.findById(one.id(), Document.class, collection(one.kind(), pair.live())),
                mongo.findById(one.id(), Document.class, collection(one.kind(), pair.rebuilt())))
                .stream();
    }

    private void collect(Pair pair, Kind kind, List<Difference> found, LongConsumer progress) {
        String live = collection(kind, pair.live());
        String rebuilt = collection(kind, pair.rebuilt());
        var read = new AtomicLong();
        sweep(
                live,
                kind,
                found,
                batch -> {
                    Map<String, Document> others = byId(batch, rebuilt);
                    batch.forEach((id, one) -> add(found, kind, id, one, others.get(id)));
                    progress.accept(read.addAndGet(batch.size()));
                });
        sweep(
                rebuilt,
                kind,
                found,
                batch -> {
                    Map<String, Document> known = byId(batch, live);
                    batch.keySet().removeAll(known.keySet());
                    batch.forEach((id, one) -> add(found, kind, id, null, one));
                });
    }

    private static void add(
            List<Difference> found,
            Kind kind,
            String id,
            @Nullable Document live,
            @Nullable Document rebuilt) {
        if (found.size() < MOST) {
            Compared.difference(kind, id, live, rebuilt).ifPresent(found::add);
        }
    }

    /** Goes through a collection, until enough is found. */
    private void sweep(
            String collection,
            Kind kind,
            List<Difference> found,
            Consumer<Map<String, Document>> each) {
        Query one =
                switch (kind) {
                    case SUM -> new Query();
                    case DOSSIER -> Query.query(ViewDocuments.FIRST_ROUND);
                };
        try (Stream<Document> all = mongo.stream(Batches.of(one), Document.class, collection)) {
            all.gather(Gatherers.windowFixed(BATCH))
                    .takeWhile(_ -> found.size() < MOST)
                    .forEach(batch -> each.accept(byId(batch)));
        }
    }

    private Map<String, Document> byId(Map<String, Document> batch, String collection) {
        Query ids = Query.query(Criteria.where(ViewFields.ID).in(batch.keySet()));
        return byId(mongo.find(ids, Document.class, collection));
    }

    private static Map<String, Document> byId(List<Document> documents) {
        Map<String, Document> byId = new LinkedHashMap<>();
        documents.forEach(one -> byId.put(one.getString(ViewFields.ID), one));
        return byId;
    }

    private static String collection(Kind kind, Generation generation) {
        return switch (kind) {
            case SUM -> generation.named(ViewFields.TOTALS);
            case DOSSIER -> generation.named(ViewFields.DOSSIERS);
        };
    }

    private record Pair(Generation live, Generation rebuilt) {}
}
