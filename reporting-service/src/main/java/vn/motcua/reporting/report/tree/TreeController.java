package vn.motcua.reporting.report.tree;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Inquiry;
import vn.motcua.reporting.report.inquiry.Question;
import vn.motcua.reporting.report.inquiry.Readers;
import vn.motcua.reporting.report.inquiry.Scopes;
import vn.motcua.reporting.report.inquiry.Terms;

import java.time.InstantSource;
import java.util.Locale;

/** The figures of a period by the tree of agencies. */
@RestController
class TreeController {

    private final Trees trees;
    private final Scopes scopes;
    private final InstantSource clock;

    TreeController(Trees trees, Scopes scopes, InstantSource clock) {
        this.trees = trees;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GetMapping("/api/reports/{period}/tree")
    @PreAuthorize(Readers.ROLES)
    TreeReport tree(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Terms terms,
            Caller caller,
            Locale locale) {
        var inquiry =
                new Inquiry(
                        terms.period(period),
                        Breakdown.AGENCY,
                        scopes.of(caller, question),
                        terms.rules(),
                        terms.known(clock.instant()));
        return trees.make(inquiry, locale);
    }
}
