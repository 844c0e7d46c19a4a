package vn.motcua.reporting.view;

import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.books.Books;
import vn.motcua.reporting.books.Condition;
import vn.motcua.reporting.books.DossierReader;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds dossiers in the views. What was known at a past moment is made up from all of them. */
@Component
final class DossierView implements DossierReader {

    private final MongoTemplate mongo;
    private final LiveViews live;

    DossierView(MongoTemplate mongo, LiveViews live) {
        this.mongo = mongo;
        this.live = live;
    }

    @Override
    public long count(Books books, Scope scope, Condition condition) {
        return switch (books) {
            case Books.Live() -> count(live(scope, condition));
            case Books.Closed(String closing) -> count(closed(closing, scope, condition));
            case Books.KnownAt(Instant moment) ->
                    known(moment, scope, condition, Order.BEGUN).size();
        };
    }

    @Override
    public Page page(
            Books books, Scope scope, Condition condition, Order order, int page, int size) {
        return switch (books) {
            case Books.Live() -> page(live(scope, condition), order, page, size);
            case Books.Closed(String closing) ->
                    page(closed(closing, scope, condition), order, page, size);
            case Books.KnownAt(Instant moment) -> {
                List<Round> all = known(moment, scope, condition, order);
                yield new Page(
                        all.stream().skip((long) page * size).limit(size).toList(), all.size());
            }
        };
    }

    @Override
    public Stream<Round> all(Books books, Scope scope, Condition condition) {
        return switch (books) {
            case Books.Live() -> stream(live(scope, condition));
            case Books.Closed(String closing) -> stream(closed(closing, scope, condition));
            case Books.KnownAt(Instant moment) ->
                    known(moment, scope, condition, Order.BEGUN).stream();
        };
    }

    @Override
    public void each(Books books, Condition condition, Consumer<Round> one) {
        switch (books) {
            case Books.Live() -> each(new Source(live.dossiers(), ViewCriteria.of(condition)), one);
            case Books.Closed(String closing) ->
                    each(closed(closing, ViewCriteria.of(condition)), one);
            case Books.KnownAt(Instant moment) -> known(moment, List.of(), condition, one);
        }
    }

    @Override
    public Optional<Fact> one(String dossier) {
        return Optional.ofNullable(mongo.findById(dossier, Document.class, live.dossiers()))
                .map(ViewDocuments::fact);
    }

    private Source live(Scope scope, Condition condition) {
        return new Source(live.dossiers(), criteria(scope, condition));
    }

    private static Source closed(String closing, Scope scope, Condition condition) {
        return closed(closing, criteria(scope, condition));
    }

    private static Source closed(String closing, List<Criteria> criteria) {
        List<Criteria> all = new ArrayList<>(criteria);
        all.add(Criteria.where(ViewFields.CLOSING).is(closing));
        return new Source(ViewFields.CLOSED_DOSSIERS, all);
    }

    private static List<Criteria> criteria(Scope scope, Condition condition) {
        List<Criteria> criteria = new ArrayList<>(ViewCriteria.of(scope));
        criteria.addAll(ViewCriteria.of(condition));
        return criteria;
    }

    private long count(Source source) {
        return mongo.count(source.query(), source.collection());
    }

    private Page page(Source source, Order order, int page, int size) {
        Query query = source.query().with(sort(order)).skip((long) page * size).limit(size);
        List<Round> items =
                mongo.find(query, Document.class, source.collection()).stream()
                        .map(ViewDocuments::round)
                        .toList();
        return new Page(items, count(source));
    }

    private Stream<Round> stream(Source source) {
        return mongo.stream(
                        Batches.of(source.query().with(sort(Order.BEGUN))),
                        Document.class,
                        source.collection())
                .map(ViewDocuments::round);
    }

    private void each(Source source, Consumer<Round> one) {
        Query query = source.query();
        query.fields().include(ViewFields.FACT, ViewFields.ROUND);
        try (Stream<Document> all =
                mongo.stream(Batches.of(query), Document.class, source.collection())) {
            all.map(ViewDocuments::round).forEach(one);
        }
    }

    private List<Round> known(Instant moment, Scope scope, Condition condition, Order order) {
        List<Round> known = new ArrayList<>();
        known(moment, ViewCriteria.of(scope), condition, known::add);
        known.sort(comparator(order));
        return known;
    }

    /** The condition is of what was known then: it says nothing of what is stored now. */
    private void known(
            Instant moment, List<Criteria> scope, Condition condition, Consumer<Round> one) {
        List<Criteria> criteria = new ArrayList<>(scope);
        criteria.add(ViewDocuments.FIRST_ROUND);
        Query query = ViewCriteria.query(criteria);
        query.fields().include(ViewFields.FACT);
        try (Stream<Document> all =
                mongo.stream(Batches.of(query), Document.class, live.dossiers())) {
            all.map(document -> ViewDocuments.journaled(document).knownAt(moment))
                    .flatMap(Optional::stream)
                    .flatMap(fact -> fact.rounds().stream())
                    .filter(condition::holds)
                    .forEach(one);
        }
    }

    private static Sort sort(Order order) {
        String first =
                switch (order) {
                    case BEGUN -> ViewFields.BEGUN_DAY;
                    case RECEIVED -> ViewFields.RECEIVED_AT;
                    case DUE -> ViewFields.DUE_AT;
                };
        return Sort.by(first, ViewFields.DOSSIER, ViewFields.ROUND);
    }

    /** As {@link #sort} does. */
    private static Comparator<Round> comparator(Order order) {
        Comparator<Round> first =
                switch (order) {
                    case BEGUN -> Comparator.comparing(Round::begunDay);
                    case RECEIVED -> Comparator.comparing(round -> round.fact().receivedAt());
                    case DUE ->
                            Comparator.comparing(
                                    Round::dueAt,
                                    Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));
                };
        return first.thenComparing(round -> round.fact().dossierId().toString())
                .thenComparingInt(Round::number);
    }

    private record Source(String collection, List<Criteria> criteria) {

        Query query() {
            return ViewCriteria.query(criteria);
        }
    }
}
