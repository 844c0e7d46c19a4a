package vn.motcua.reporting.report.officers;

import org.springframework.stereotype.Component;

import vn.motcua.reporting.books.Books;
import vn.motcua.reporting.books.DossierReader;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.ledger.Round;
import vn.motcua.reporting.ledger.Stint;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Selections.Selection;

import java.util.function.Consumer;

/**
 * Finds who had which dossiers in hand. A dossier may have been handed over from anywhere, so this
 * reads every one that was open in the period.
 */
@Component
final class OfficerStints {

    private final DossierReader reader;

    OfficerStints(DossierReader reader) {
        this.reader = reader;
    }

    /**
     * Gives each time somebody of the selected row had a dossier in hand.
     *
     * @throws vn.motcua.platform.problem.Problem {@code history-missing}
     */
    void each(Selection selected, Scope scope, Consumer<InHand> one) {
        // Closings name no officers.
        Books books =
                selected.knownAt() == null
                        ? new Books.Live()
                        : new Books.KnownAt(selected.knownAt());
        reader.each(books, selected.cells().of(Column.TOTAL), round -> inHand(round, scope, one));
    }

    private static void inHand(Round round, Scope scope, Consumer<InHand> one) {
        for (Stint stint : Stint.of(round)) {
            if (scope.includes(stint.share())) {
                one.accept(new InHand(stint));
            }
        }
    }
}
