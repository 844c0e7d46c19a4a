package vn.motcua.reporting.report.shares;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Question;
import vn.motcua.reporting.report.inquiry.Readers;
import vn.motcua.reporting.report.inquiry.Scopes;
import vn.motcua.reporting.report.inquiry.Terms;

import java.util.Locale;

/** Who had how many dossiers in hand. */
@RestController
class SharesController {

    private final Shares shares;
    private final Scopes scopes;

    SharesController(Shares shares, Scopes scopes) {
        this.shares = shares;
        this.scopes = scopes;
    }

    @GetMapping("/api/reports/{period}/shares")
    @PreAuthorize(Readers.ROLES)
    SharesReport shares(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Terms terms,
            Caller caller,
            Locale locale) {
        Breakdown by =
                question.by() == null ? Breakdown.DEPARTMENT : Scopes.breakdown(question.by());
        return shares.make(terms.period(period), by, scopes.of(caller, question), locale);
    }
}
