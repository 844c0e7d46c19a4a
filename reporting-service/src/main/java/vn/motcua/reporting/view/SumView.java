package vn.motcua.reporting.view;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.reporting.books.Books;
import vn.motcua.reporting.books.Dimension;
import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.SumReader;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.ledger.Dimensions;
import vn.motcua.reporting.ledger.Fact;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Adds the live ledger's totals up to prefix sums, in one pass over them. What was closed, or known
 * at a past moment, is posted anew, dossier by dossier, as it was then.
 */
@Component
final class SumView implements SumReader {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final String SEPARATOR = "|";

    /** What was asked before may be asked again. */
    private record Question(Books books, Scope scope, Window window, Dimension by) {}

    /** Where a day lies from the window. */
    private enum Phase {
        BEFORE,
        DURING,
        AFTER
    }

    private final MongoTemplate mongo;
    private final LiveViews live;
    private final SingleFlight<Question, Map<String, PrefixSums>> shared;
    private final SingleFlight<Question, Map<String, PrefixSums>> closed;

    SumView(MongoTemplate mongo, LiveViews live, LedgerWatch watch, InstantSource clock) {
        this.shared = SingleFlight.whileShown(watch::shown, KEPT, clock);
        this.closed = SingleFlight.forEver(clock);
        this.mongo = mongo;
        this.live = live;
    }

    @Override
    public Map<String, PrefixSums> sums(Books books, Scope scope, Window window, Dimension by) {
        return switch (books) {
            case Books.Live() ->
                    shared.of(
                            new Question(books, scope, window, by),
                            () -> totals(scope, window, "$" + ViewCriteria.field(by)));
            case Books.Closed(String closing) ->
                    closed.of(
                            new Question(books, scope, window, by),
                            () -> closed(closing, scope, window, by));
            case Books.KnownAt(var moment) ->
                    posted(
                            rounds(scope, ViewDocuments.FIRST_ROUND),
                            live.dossiers(),
                            window,
                            by,
                            dossier -> ViewDocuments.journaled(dossier).knownAt(moment));
        };
    }

    @Override
    public Map<Dimensions, PrefixSums> sums(Scope scope, Window window) {
        List<Object> parts = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            parts.add("$" + ViewCriteria.field(dimension));
            parts.add(SEPARATOR);
        }
        Map<Dimensions, PrefixSums> cells = new HashMap<>();
        totals(scope, window, new Document("$concat", parts))
                .forEach((value, sum) -> cells.put(dimensions(value), sum));
        return cells;
    }

    private Map<String, PrefixSums> closed(
            String closing, Scope scope, Window window, Dimension by) {
        return posted(
                rounds(
                        scope,
                        Criteria.where(ViewFields.CLOSING).is(closing),
                        ViewDocuments.FIRST_ROUND),
                ViewFields.CLOSED_DOSSIERS,
                window,
                by,
                dossier -> Optional.of(ViewDocuments.fact(dossier)));
    }

    private static List<Criteria> rounds(Scope scope, Criteria... more) {
        List<Criteria> criteria = new ArrayList<>(ViewCriteria.of(scope));
        criteria.addAll(List.of(more));
        return criteria;
    }

    private Map<String, PrefixSums> posted(
            List<Criteria> criteria,
            String collection,
            Window window,
            Dimension by,
            Function<Document, Optional<Fact>> then) {
        Query query = ViewCriteria.query(criteria);
        query.fields().include(ViewFields.FACT);
        Map<String, PrefixSums> sums = new HashMap<>();
        try (Stream<Document> dossiers =
                mongo.stream(Batches.of(query), Document.class, collection)) {
            dossiers.map(then)
                    .flatMap(Optional::stream)
                    .forEach(fact ->
                            sums.merge(
                                    by.of(fact.dimensions()),
                                    PrefixSums.of(fact, window),
                                    PrefixSums::plus));
        }
        return Map.copyOf(sums);
    }

    private Map<String, PrefixSums> totals(Scope scope, Window window, Object value) {
        List<Document> pipeline = List.of(match(scope, window), group(window, value));
        List<Document> groups = new ArrayList<>();
        mongo.execute(live.totals(), totals -> totals.aggregate(pipeline).into(groups));
        Map<String, PrefixSums> sums = new HashMap<>();
        for (Document group : groups) {
            Document id = group.get(ViewFields.ID, Document.class);
            Phase phase = Phase.valueOf(id.getString("phase"));
            sums.merge(id.getString("value"), sums(phase, counts(group)), PrefixSums::plus);
        }
        return Map.copyOf(sums);
    }

    private static Dimensions dimensions(String value) {
        List<String> parts = List.of(value.split("\\|", -1));
        return new Dimensions(
                new AgencyId(parts.get(0)),
                new DepartmentCode(parts.get(1)),
                new ProcedureCode(parts.get(2)),
                Channel.valueOf(parts.get(3)));
    }

    private static Document match(Scope scope, Window window) {
        List<Criteria> criteria = new ArrayList<>(ViewCriteria.of(scope));
        criteria.add(Criteria.where(ViewFields.DAY).lte(latest(window).toString()));
        return new Document("$match", ViewCriteria.query(criteria).getQueryObject());
    }

    private static LocalDate latest(Window window) {
        return window.fellDueUpTo().isAfter(window.lastDay())
                ? window.fellDueUpTo()
                : window.lastDay();
    }

    private static Document group(Window window, Object value) {
        Document phase =
                when(
                        window.from().toString(),
                        Phase.BEFORE.name(),
                        when(window.end().toString(), Phase.DURING.name(), Phase.AFTER.name()));
        Document group =
                new Document(ViewFields.ID, new Document("value", value).append("phase", phase));
        for (Account account : Account.values()) {
            group.append(account.name(), new Document("$sum", "$" + account.name()));
        }
        return new Document("$group", group);
    }

    private static Document when(String dayBefore, Object then, Object otherwise) {
        return new Document(
                "$cond",
                List.of(
                        new Document("$lt", List.of("$" + ViewFields.DAY, dayBefore)),
                        then,
                        otherwise));
    }

    private static PrefixSums sums(Phase phase, Counts counts) {
        return switch (phase) {
            case BEFORE -> new PrefixSums(counts, Counts.NONE, Counts.NONE);
            case DURING -> new PrefixSums(Counts.NONE, counts, Counts.NONE);
            case AFTER -> new PrefixSums(Counts.NONE, Counts.NONE, counts);
        };
    }

    private static Counts counts(Document group) {
        Map<Account, Long> amounts = new EnumMap<>(Account.class);
        for (Account account : Account.values()) {
            amounts.put(account, group.get(account.name(), Number.class).longValue());
        }
        return Counts.of(amounts);
    }
}
