package vn.motcua.reporting.report.officers;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Round;
import vn.motcua.reporting.ledger.Stint;
import vn.motcua.reporting.report.inquiry.Scope;
import vn.motcua.reporting.report.inquiry.Window;
import vn.motcua.reporting.report.sums.KnownTotals;
import vn.motcua.reporting.view.Batches;
import vn.motcua.reporting.view.LiveViews;
import vn.motcua.reporting.view.ViewDocuments;
import vn.motcua.reporting.view.ViewFields;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds who had which dossiers in hand. A dossier may have been handed over from anywhere, so this
 * reads every one that was open in the period.
 */
@Component
final class OfficerStints {

    private final MongoTemplate mongo;
    private final LiveViews live;

    OfficerStints(MongoTemplate mongo, LiveViews live) {
        this.mongo = mongo;
        this.live = live;
    }

    /**
     * Gives each time somebody of the scope had a dossier in hand.
     *
     * @param knownAt only what was recorded by then; all that is known when absent
     * @throws vn.motcua.platform.problem.Problem {@code history-missing}
     */
    void each(Scope scope, Window window, @Nullable Instant knownAt, Consumer<InHand> one) {
        Criteria begun = Criteria.where(ViewFields.BEGUN_DAY).lt(window.end().toString());
        Criteria open = Criteria.where(ViewFields.CLOSED_DAY).gte(window.from().toString());
        // What is closed by now may have been known as open then.
        List<Criteria> criteria =
                knownAt == null ? List.of(begun, open) : List.of(begun, ViewDocuments.FIRST_ROUND);
        Query query = Query.query(new Criteria().andOperator(criteria));
        query.fields().include(ViewFields.FACT, ViewFields.ROUND);
        try (Stream<Document> dossiers =
                mongo.stream(Batches.of(query), Document.class, live.dossiers())) {
            dossiers.forEach(dossier ->
                    rounds(dossier, knownAt).forEach(round -> inHand(round, scope, one)));
        }
    }

    private static List<Round> rounds(Document dossier, @Nullable Instant knownAt) {
        return knownAt == null
                ? List.of(ViewDocuments.round(dossier))
                : KnownTotals.fact(dossier).knownAt(knownAt).map(Fact::rounds).orElse(List.of());
    }

    private static void inHand(Round round, Scope scope, Consumer<InHand> one) {
        for (Stint stint : Stint.of(round)) {
            if (scope.includes(stint.share())) {
                one.accept(new InHand(stint));
            }
        }
    }
}
