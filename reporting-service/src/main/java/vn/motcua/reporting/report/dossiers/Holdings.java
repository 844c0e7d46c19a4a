package vn.motcua.reporting.report.dossiers;

import org.springframework.stereotype.Component;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.reporting.report.inquiry.Cell;
import vn.motcua.reporting.report.inquiry.CellQuery;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Scope;
import vn.motcua.reporting.view.ViewFields;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Finds who has open dossiers in hand: the longest overdue first, or the oldest. */
@Component
public final class Holdings {

    private final CountedDossiers dossiers;
    private final InstantSource clock;

    Holdings(CountedDossiers dossiers, InstantSource clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    public Holding.Page page(Scope scope, CellQuery cells, Column column, int page, int size) {
        Instant end = VietnamTime.instant(cells.window().end().atStartOfDay());
        Instant now = clock.instant();
        Instant until = end.isBefore(now) ? end : now;
        String order = column == Column.OPEN_OVERDUE ? ViewFields.DUE_AT : ViewFields.RECEIVED_AT;
        List<Holding> items =
                dossiers
                        .page(scope, cells, column, order, new Cell.Choice(column, page, size))
                        .stream()
                        .map(round -> Holding.of(round, cells.window().lastDay(), until))
                        .toList();
        return new Holding.Page(items, dossiers.count(scope, cells, column), page, size);
    }
}
