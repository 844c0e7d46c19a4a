package vn.motcua.reporting.report.figures;

import org.springframework.stereotype.Component;

import vn.motcua.reporting.closing.Closings;
import vn.motcua.reporting.closing.SignedClosing;
import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.report.figures.ReportAnswer.Bridge;
import vn.motcua.reporting.report.figures.ReportAnswer.ClosingMark;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Inquiry;
import vn.motcua.reporting.report.inquiry.Period;
import vn.motcua.reporting.report.inquiry.Scope;
import vn.motcua.reporting.report.inquiry.Window;
import vn.motcua.reporting.report.sums.Books;
import vn.motcua.reporting.report.sums.KnownTotals;

import java.util.Optional;

/** Says how figures stand to the closings they come from or follow. */
@Component
final class Bridges {

    private final Books books;
    private final Closings closings;
    private final KnownTotals dossiers;

    Bridges(Books books, Closings closings, KnownTotals dossiers) {
        this.books = books;
        this.closings = closings;
        this.dossiers = dossiers;
    }

    Optional<ClosingMark> mark(Inquiry inquiry, Window window) {
        return inquiry.knownAt() == null
                ? books.closing(inquiry.scope(), window).map(Bridges::mark)
                : Optional.empty();
    }

    static ClosingMark mark(SignedClosing closing) {
        var approval = closing.content().approval();
        return new ClosingMark(
                closing.content().subject().unit(),
                approval.closedAt(),
                approval.closedBy(),
                closing.hash(),
                closing.keyFingerprint());
    }

    /** From the closing of the period before to what this one carried over. */
    Optional<Bridge> bridge(Inquiry inquiry, long carriedOver, long reopened) {
        Scope scope = inquiry.scope();
        Period before = inquiry.period().previous();
        return closings.holding(scope.root(), before.from(), before.toExclusive())
                .map(closing -> {
                    long open = open(closing, scope);
                    return new Bridge(
                            closing.content().subject().period(),
                            closing.hash(),
                            open,
                            carriedOver - open - reopened,
                            reopened,
                            carriedOver);
                });
    }

    private long open(SignedClosing closing, Scope scope) {
        var content = closing.content();
        if (content.subject().unit().equals(scope.root().value()) && !scope.isPart()) {
            return content.balances().getOrDefault(Account.OPEN.name(), 0L);
        }
        return dossiers
                .closed(content.id(), scope, Window.of(content.subject()), Breakdown.AGENCY)
                .values()
                .stream()
                .mapToLong(sums -> sums.atEnd(Account.OPEN))
                .sum();
    }
}
