package vn.motcua.reporting.view;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.TotalKey;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Gives all facts and all totals of the live ledger, one after the other. */
@Component
public final class WholeLedger {

    private final MongoTemplate mongo;
    private final LiveViews live;

    WholeLedger(MongoTemplate mongo, LiveViews live) {
        this.mongo = mongo;
        this.live = live;
    }

    public long dossiers() {
        return mongo.count(Query.query(ViewDocuments.FIRST_ROUND), live.dossiers());
    }

    public void eachFact(Consumer<Fact> one) {
        try (Stream<Document> facts =
                all(Query.query(ViewDocuments.FIRST_ROUND), live.dossiers())) {
            facts.map(ViewDocuments::fact).forEach(one);
        }
    }

    public void eachTotal(BiConsumer<TotalKey, Counts> one) {
        try (Stream<Document> totals = all(new Query(), live.totals())) {
            totals.forEach(document ->
                    one.accept(
                            TotalKey.parse(document.getString(ViewFields.ID)),
                            ViewDocuments.counts(document)));
        }
    }

    private Stream<Document> all(Query query, String collection) {
        return mongo.stream(Batches.of(query), Document.class, collection);
    }
}
