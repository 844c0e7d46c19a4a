package vn.motcua.reporting.report.dossiers;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.report.inquiry.Cell;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Question;
import vn.motcua.reporting.report.inquiry.Readers;
import vn.motcua.reporting.report.inquiry.Selections;
import vn.motcua.reporting.report.inquiry.Terms;

/** Open dossiers with who has them in hand, and for how long. */
@RestController
@RequestMapping("/api/reports/{period}")
class HoldingController {

    private final Selections selections;
    private final Holdings holdings;

    HoldingController(Selections selections, Holdings holdings) {
        this.selections = selections;
        this.holdings = holdings;
    }

    /** What is overdue, the earliest due date first. */
    @GetMapping("/late")
    @PreAuthorize(Readers.ROLES)
    Holding.Page late(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Cell cell,
            @ModelAttribute Terms terms,
            Caller caller) {
        return page(
                selections.now(period, question, terms, cell.key(), caller),
                Column.OPEN_OVERDUE,
                cell);
    }

    /** What is open, the earliest received first. */
    @GetMapping("/oldest")
    @PreAuthorize(Readers.ROLES)
    Holding.Page oldest(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Cell cell,
            @ModelAttribute Terms terms,
            Caller caller) {
        return page(selections.now(period, question, terms, cell.key(), caller), Column.OPEN, cell);
    }

    private Holding.Page page(Selections.Selection selected, Column column, Cell cell) {
        Cell.Choice choice = cell.read();
        return holdings.page(
                selected.row(), selected.cells(), column, choice.page(), choice.size());
    }
}
