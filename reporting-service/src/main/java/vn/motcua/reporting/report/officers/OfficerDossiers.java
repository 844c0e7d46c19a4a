package vn.motcua.reporting.report.officers;

import org.springframework.stereotype.Component;

import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Cell;
import vn.motcua.reporting.report.inquiry.Scopes;
import vn.motcua.reporting.report.inquiry.Selections.Selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists the dossiers behind a figure of the officers' report. */
@Component
final class OfficerDossiers {

    private static final Comparator<InHand> OLDEST_FIRST =
            Comparator.comparing((InHand one) -> one.fact().receivedAt())
                    .thenComparing(one -> one.fact().dossierId().toString())
                    .thenComparing(one -> one.stint().holder().since());

    private final OfficerStints stints;
    private final Scopes scopes;

    OfficerDossiers(OfficerStints stints, Scopes scopes) {
        this.stints = stints;
        this.scopes = scopes;
    }

    /**
     * The dossiers behind a figure, the oldest first.
     *
     * @throws vn.motcua.platform.problem.Problem {@code invalid-parameter}
     */
    OfficerPage behind(Selection selected, OfficerCell cell) {
        Window window = selected.cells().window();
        OfficerFigure figure = cell.read();
        Cell.Choice pages = cell.pages();
        Scope agency =
                scopes.condition(Breakdown.AGENCY, cell.agency(), window)
                        .map(selected.row()::and)
                        .orElse(selected.row());
        Scope department =
                scopes.condition(Breakdown.DEPARTMENT, cell.department(), window)
                        .map(agency::and)
                        .orElse(agency);
        List<InHand> found = new ArrayList<>();
        stints.each(
                selected,
                department,
                one -> {
                    if (cell.isAbout(one) && figure.counts(one, window)) {
                        found.add(one);
                    }
                });
        found.sort(OLDEST_FIRST);
        List<OfficerPage.Item> items =
                found.stream()
                        .skip((long) pages.page() * pages.size())
                        .limit(pages.size())
                        .map(OfficerPage::item)
                        .toList();
        return new OfficerPage(items, found.size(), pages.page(), pages.size());
    }
}
