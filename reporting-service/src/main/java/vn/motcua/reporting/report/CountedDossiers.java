package vn.motcua.reporting.report;

import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.view.ViewFields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds dossiers in the views. */
@Component
final class CountedDossiers {

    private final MongoTemplate mongo;
    private final Books books;

    CountedDossiers(MongoTemplate mongo, Books books) {
        this.books = books;
        this.mongo = mongo;
    }

    /** The dossiers behind a cell, the oldest first. */
    CountedPage behind(Scope scope, CellQuery cells, Cell.Choice cell) {
        Window window = cells.window();
        List<Criteria> criteria = new ArrayList<>(scope.criteria());
        criteria.addAll(cells.criteria(cell.column()));
        String collection =
                books.closing(scope, window)
                        .map(closing -> {
                            criteria.add(
                                    Criteria.where(ViewFields.CLOSING).is(closing.content().id()));
                            return ViewFields.CLOSED_DOSSIERS;
                        })
                        .orElse(ViewFields.DOSSIERS);
        Query query = Query.query(new Criteria().andOperator(criteria));
        long total = mongo.count(query, collection);
        query.with(Sort.by(ViewFields.RECEIVED_DAY, ViewFields.ID))
                .skip((long) cell.page() * cell.size())
                .limit(cell.size());
        List<CountedDossier> items =
                mongo.find(query, Document.class, collection).stream()
                        .map(document -> CountedDossier.of(document, window))
                        .toList();
        return new CountedPage(items, total, cell.page(), cell.size());
    }

    Optional<CountedDossier> one(String id, Window window) {
        return Optional.ofNullable(mongo.findById(id, Document.class, ViewFields.DOSSIERS))
                .map(document -> CountedDossier.of(document, window));
    }
}
