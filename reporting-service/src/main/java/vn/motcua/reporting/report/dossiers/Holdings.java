package vn.motcua.reporting.report.dossiers;

import org.springframework.stereotype.Component;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.reporting.books.DossierReader;
import vn.motcua.reporting.books.DossierReader.Order;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.report.closings.ClosedBooks;
import vn.motcua.reporting.report.inquiry.Cells;
import vn.motcua.reporting.report.inquiry.Column;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Finds who has open dossiers in hand: the longest overdue first, or the oldest. */
@Component
public final class Holdings {

    private final DossierReader reader;
    private final ClosedBooks books;
    private final InstantSource clock;

    Holdings(DossierReader reader, ClosedBooks books, InstantSource clock) {
        this.reader = reader;
        this.books = books;
        this.clock = clock;
    }

    /** Of the present, or of a closed period. */
    public Holding.Page page(Scope scope, Cells cells, Column column, int page, int size) {
        Window window = cells.window();
        Instant end = VietnamTime.instant(window.end().atStartOfDay());
        Instant now = clock.instant();
        Instant until = end.isBefore(now) ? end : now;
        DossierReader.Page found =
                reader.page(
                        books.of(scope, window, null),
                        scope,
                        cells.of(column),
                        column == Column.OPEN_OVERDUE ? Order.DUE : Order.RECEIVED,
                        page,
                        size);
        List<Holding> items =
                found.items().stream()
                        .map(round -> Holding.of(round, window.lastDay(), until))
                        .toList();
        return new Holding.Page(items, found.total(), page, size);
    }
}
