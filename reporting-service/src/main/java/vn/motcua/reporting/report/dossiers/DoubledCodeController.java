package vn.motcua.reporting.report.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.books.DoubledCode;
import vn.motcua.reporting.books.DoubledCodeReader;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.report.inquiry.Cell;
import vn.motcua.reporting.report.inquiry.Scopes;

import java.util.List;

/** The codes that more than one dossier has, in the caller's agencies. */
@RestController
@RequestMapping("/api/reports")
class DoubledCodeController {

    private final DoubledCodeReader doubled;
    private final Scopes scopes;

    DoubledCodeController(DoubledCodeReader doubled, Scopes scopes) {
        this.doubled = doubled;
        this.scopes = scopes;
    }

    @GetMapping("/codes/doubled")
    @PreAuthorize("hasAnyRole('OPERATOR', 'INSPECTOR')")
    Page doubled(
            Caller caller,
            @RequestParam(name = "agency", required = false) @Nullable String agency,
            @ModelAttribute Cell cell) {
        Scope within = scopes.unit(caller, agency);
        Cell.Choice page = cell.read();
        return new Page(
                doubled.page(within, page.page(), page.size()),
                doubled.count(within),
                page.page(),
                page.size());
    }

    /** One page of them, and how many there are on all pages. */
    record Page(List<DoubledCode> items, long total, int page, int size) {}
}
