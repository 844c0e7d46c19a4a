package vn.motcua.reporting.report.figures;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.books.LedgerStatus;
import vn.motcua.reporting.books.StatusReader;
import vn.motcua.reporting.report.inquiry.Inquiry;
import vn.motcua.reporting.report.inquiry.Question;
import vn.motcua.reporting.report.inquiry.Readers;
import vn.motcua.reporting.report.inquiry.Scopes;
import vn.motcua.reporting.report.inquiry.Terms;

import java.time.InstantSource;
import java.util.Locale;

/** The figures of a period. */
@RestController
@RequestMapping("/api/reports")
class ReportController {

    private final Answers answers;
    private final Scopes scopes;
    private final StatusReader ledger;
    private final InstantSource clock;

    ReportController(Answers answers, Scopes scopes, StatusReader ledger, InstantSource clock) {
        this.answers = answers;
        this.scopes = scopes;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/{period}")
    @PreAuthorize(Readers.ROLES)
    ReportAnswer report(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Terms terms,
            Caller caller,
            Locale locale) {
        var inquiry =
                new Inquiry(
                        terms.period(period),
                        Scopes.breakdown(question.by()),
                        scopes.of(caller, question),
                        terms.rules(),
                        terms.known(clock.instant()));
        return answers.answer(inquiry, terms.comparisons(), locale);
    }

    @GetMapping("/status")
    @PreAuthorize("hasRole('OPERATOR')")
    LedgerStatus status() {
        return ledger.look();
    }
}
