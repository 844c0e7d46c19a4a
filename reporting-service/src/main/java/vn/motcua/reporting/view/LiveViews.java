package vn.motcua.reporting.view;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.ledger.Generation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Which generation of the ledger questions are answered from. It is remembered in the store, so
 * that answers go on after a start without the broker.
 */
@Component
public final class LiveViews {

    private static final String LIVE = "live";

    private final MongoTemplate mongo;
    private final ViewWriter views;
    private final AtomicReference<@Nullable Generation> live = new AtomicReference<>();

    LiveViews(MongoTemplate mongo, ViewWriter views) {
        this.mongo = mongo;
        this.views = views;
    }

    public Generation generation() {
        Generation known = live.get();
        return known == null ? remembered() : known;
    }

    /** The collection of its sums. */
    String totals() {
        return generation().named(ViewFields.TOTALS);
    }

    /** The collection of its dossiers. */
    String dossiers() {
        return generation().named(ViewFields.DOSSIERS);
    }

    /** Answers from this generation from now on. */
    public void show(Generation generation) {
        if (!generation.equals(live.get())) {
            views.replace(
                    LIVE,
                    List.of(new Document(Map.of(ViewFields.ID, LIVE, LIVE, generation.number()))));
            live.set(generation);
        }
    }

    private Generation remembered() {
        Document document = mongo.findById(LIVE, Document.class, LIVE);
        return document == null ? Generation.FIRST : new Generation(document.getInteger(LIVE));
    }
}
