package vn.motcua.reporting.report.dossiers;

import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.closing.SignedClosing;
import vn.motcua.reporting.ledger.Round;
import vn.motcua.reporting.report.inquiry.Cell;
import vn.motcua.reporting.report.inquiry.CellQuery;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Scope;
import vn.motcua.reporting.report.inquiry.Window;
import vn.motcua.reporting.report.sums.Books;
import vn.motcua.reporting.view.Batches;
import vn.motcua.reporting.view.LiveViews;
import vn.motcua.reporting.view.ViewDocuments;
import vn.motcua.reporting.view.ViewFields;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds dossiers in the views. */
@Component
public final class CountedDossiers {

    private static final Sort OLDEST_FIRST =
            Sort.by(ViewFields.BEGUN_DAY, ViewFields.DOSSIER, ViewFields.ROUND);

    private final MongoTemplate mongo;
    private final LiveViews live;
    private final Books books;

    CountedDossiers(MongoTemplate mongo, LiveViews live, Books books) {
        this.books = books;
        this.mongo = mongo;
        this.live = live;
    }

    /** The dossiers behind a cell, the oldest first. */
    CountedPage behind(Scope scope, CellQuery cells, Cell.Choice cell) {
        Window window = cells.window();
        Source source = source(scope, cells, cell.column());
        long total = mongo.count(source.query(), source.collection());
        source.query().with(OLDEST_FIRST).skip((long) cell.page() * cell.size()).limit(cell.size());
        List<CountedDossier> items =
                mongo.find(source.query(), Document.class, source.collection()).stream()
                        .map(document ->
                                CountedDossier.held(document, ViewDocuments.fact(document), window))
                        .toList();
        return new CountedPage(items, total, cell.page(), cell.size());
    }

    long count(Scope scope, CellQuery cells, Column column) {
        Source source = source(scope, cells, column);
        return mongo.count(source.query(), source.collection());
    }

    /** What is open and was received on these days, both inclusive. */
    public long countOpen(Scope scope, CellQuery cells, LocalDate first, LocalDate last) {
        Criteria days =
                Criteria.where(ViewFields.RECEIVED_DAY).gte(first.toString()).lte(last.toString());
        Source source = source(scope, cells, Column.OPEN, days);
        return mongo.count(source.query(), source.collection());
    }

    /** All dossiers behind a cell, the oldest first; the stream is to be closed. */
    Stream<CountedDossier> all(Scope scope, CellQuery cells, Column column) {
        Source source = source(scope, cells, column);
        return mongo.stream(
                        Batches.of(source.query().with(OLDEST_FIRST)),
                        Document.class,
                        source.collection())
                .map(document -> CountedDossier.of(document, cells.window()));
    }

    /** Some of the dossiers behind a cell, in the order of a field. */
    List<Round> page(Scope scope, CellQuery cells, Column column, String order, Cell.Choice page) {
        Source source = source(scope, cells, column);
        Query query =
                source.query()
                        .with(Sort.by(order, ViewFields.DOSSIER, ViewFields.ROUND))
                        .skip((long) page.page() * page.size())
                        .limit(page.size());
        return mongo.find(query, Document.class, source.collection()).stream()
                .map(ViewDocuments::round)
                .toList();
    }

    private Source source(Scope scope, CellQuery cells, Column column, Criteria... more) {
        List<Criteria> criteria = new ArrayList<>(scope.criteria());
        criteria.addAll(cells.criteria(column));
        criteria.addAll(List.of(more));
        Optional<SignedClosing> closing = books.closing(scope, cells.window());
        closing.ifPresent(
                one -> criteria.add(Criteria.where(ViewFields.CLOSING).is(one.content().id())));
        return new Source(
                closing.isPresent() ? ViewFields.CLOSED_DOSSIERS : live.dossiers(),
                Query.query(new Criteria().andOperator(criteria)));
    }

    private record Source(String collection, Query query) {}

    /** One dossier as it stands, in its last round. */
    Optional<CountedDossier> one(String id, Window window) {
        return Optional.ofNullable(mongo.findById(id, Document.class, live.dossiers()))
                .map(document -> ViewDocuments.of(ViewDocuments.fact(document)).getLast())
                .map(document -> CountedDossier.of(document, window));
    }
}
