package vn.motcua.reporting.report.sums;

import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.LedgerJson;
import vn.motcua.reporting.ledger.Postings;
import vn.motcua.reporting.ledger.Round;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Scope;
import vn.motcua.reporting.report.inquiry.Sums;
import vn.motcua.reporting.report.inquiry.Window;
import vn.motcua.reporting.view.Batches;
import vn.motcua.reporting.view.LiveViews;
import vn.motcua.reporting.view.ViewDocuments;
import vn.motcua.reporting.view.ViewFields;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts what was known at a past moment: each dossier is taken back to what its journal says of
 * then and posted anew. It reads every dossier in question, so it takes time in their number.
 */
@Component
public final class KnownTotals {

    private final MongoTemplate mongo;
    private final LiveViews live;
    private final ClosedSums closed = new ClosedSums();

    KnownTotals(MongoTemplate mongo, LiveViews live) {
        this.mongo = mongo;
        this.live = live;
    }

    /**
     * The sums of each value of the breakdown's dimension.
     *
     * @throws Problem {@code history-missing} when it was not kept when something was learned
     */
    public Map<String, Sums> sums(Scope scope, Window window, Breakdown by, Instant moment) {
        List<Criteria> criteria = new ArrayList<>(scope.criteria());
        criteria.add(ViewDocuments.FIRST_ROUND);
        Query query = Query.query(new Criteria().andOperator(criteria));
        query.fields().include(by.dimension(), ViewFields.FACT);
        Map<String, Sums> sums = new HashMap<>();
        try (Stream<Document> dossiers =
                mongo.stream(Batches.of(query), Document.class, live.dossiers())) {
            dossiers.forEach(dossier ->
                    fact(dossier)
                            .knownAt(moment)
                            .ifPresent(known ->
                                    sums.merge(
                                            dossier.getString(by.dimension()),
                                            sums(known, window),
                                            Sums::plus)));
        }
        return sums;
    }

    /** The sums of each value of the breakdown's dimension, as they were closed. */
    public Map<String, Sums> closed(String closing, Scope scope, Window window, Breakdown by) {
        return closed.of(
                new ClosedSums.Question(closing, scope, window, by),
                () -> readClosed(closing, scope, window, by));
    }

    private Map<String, Sums> readClosed(String closing, Scope scope, Window window, Breakdown by) {
        List<Criteria> criteria = new ArrayList<>(scope.criteria());
        criteria.add(Criteria.where(ViewFields.CLOSING).is(closing));
        criteria.add(ViewDocuments.FIRST_ROUND);
        Query query = Query.query(new Criteria().andOperator(criteria));
        query.fields().include(by.dimension(), ViewFields.FACT);
        Map<String, Sums> sums = new HashMap<>();
        try (Stream<Document> dossiers =
                mongo.stream(Batches.of(query), Document.class, ViewFields.CLOSED_DOSSIERS)) {
            dossiers.forEach(dossier ->
                    sums.merge(
                            dossier.getString(by.dimension()),
                            sums(ViewDocuments.fact(dossier), window),
                            Sums::plus));
        }
        return sums;
    }

    /**
     * The fact with its journal.
     *
     * @throws Problem {@code history-missing}
     */
    public static Fact fact(Document dossier) {
        Binary json = dossier.get(ViewFields.FACT, Binary.class);
        Fact fact = json == null ? null : LedgerJson.fact(json.getData());
        if (fact == null || fact.journal().isEmpty()) {
            throw Problem.of(
                    HttpStatus.CONFLICT, "history-missing", dossier.getString(ViewFields.ID));
        }
        return fact;
    }

    /** What one dossier adds. */
    public static Sums sums(Fact fact, Window window) {
        return fact.rounds().stream()
                .map(round -> sums(round, window))
                .reduce(Sums.NONE, Sums::plus);
    }

    /** What one of its rounds adds. */
    public static Sums sums(Round round, Window window) {
        Counts before = Counts.NONE;
        Counts during = Counts.NONE;
        Counts after = Counts.NONE;
        for (var posted : Postings.of(round).entries().entrySet()) {
            LocalDate day = posted.getKey().day();
            if (!posted.getKey().dimensions().equals(round.fact().dimensions())) {
                continue; // the share of another holder
            }
            if (day.isBefore(window.from())) {
                before = before.plus(posted.getValue());
            } else if (day.isBefore(window.end())) {
                during = during.plus(posted.getValue());
            } else if (!day.isAfter(window.fellDueUpTo())) {
                after = after.plus(posted.getValue());
            }
        }
        return new Sums(before, during, after);
    }
}
