package vn.motcua.reporting.report.dossiers;

import org.springframework.stereotype.Component;

import vn.motcua.reporting.books.Books;
import vn.motcua.reporting.books.Condition;
import vn.motcua.reporting.books.DossierReader;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.report.closings.ClosedBooks;
import vn.motcua.reporting.report.inquiry.Cell;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Selections.Selection;

import java.util.Optional;
import java.util.stream.Stream;

/** Lists the dossiers behind a cell, the oldest first. */
@Component
final class CountedDossiers {

    private final DossierReader reader;
    private final ClosedBooks books;

    CountedDossiers(DossierReader reader, ClosedBooks books) {
        this.reader = reader;
        this.books = books;
    }

    CountedPage behind(Selection selected, Cell.Choice cell) {
        DossierReader.Page page =
                reader.page(
                        books(selected),
                        selected.row(),
                        condition(selected, cell.column()),
                        DossierReader.Order.BEGUN,
                        cell.page(),
                        cell.size());
        Window window = selected.cells().window();
        return new CountedPage(
                page.items().stream().map(round -> CountedDossier.held(round, window)).toList(),
                page.total(),
                cell.page(),
                cell.size());
    }

    long count(Selection selected, Column column) {
        return reader.count(books(selected), selected.row(), condition(selected, column));
    }

    /** All of them; the stream is to be closed. */
    Stream<CountedDossier> all(Selection selected, Column column) {
        Window window = selected.cells().window();
        return reader.all(books(selected), selected.row(), condition(selected, column))
                .map(round -> CountedDossier.of(round, window));
    }

    /** One dossier as it stands, in its last round. */
    Optional<CountedDossier> one(String id, Window window) {
        return reader.one(id).map(fact -> CountedDossier.of(fact.rounds().getLast(), window));
    }

    private Books books(Selection selected) {
        return books.of(selected.row(), selected.cells().window(), selected.knownAt());
    }

    private static Condition condition(Selection selected, Column column) {
        return selected.cells().of(column);
    }
}
