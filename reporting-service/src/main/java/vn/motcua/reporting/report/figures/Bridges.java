package vn.motcua.reporting.report.figures;

import org.springframework.stereotype.Component;

import vn.motcua.reporting.books.Books;
import vn.motcua.reporting.books.Dimension;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.SumReader;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.closing.Closings;
import vn.motcua.reporting.closing.SignedClosing;
import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.report.closings.ClosedBooks;
import vn.motcua.reporting.report.figures.ReportAnswer.Bridge;
import vn.motcua.reporting.report.figures.ReportAnswer.ClosingMark;
import vn.motcua.reporting.report.inquiry.Inquiry;
import vn.motcua.reporting.report.inquiry.Period;

import java.util.Optional;

/** Says how figures stand to the closings they come from or follow. */
@Component
final class Bridges {

    private final ClosedBooks books;
    private final Closings closings;
    private final SumReader sums;

    Bridges(ClosedBooks books, Closings closings, SumReader sums) {
        this.books = books;
        this.closings = closings;
        this.sums = sums;
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
        return sums
                .sums(
                        new Books.Closed(content.id()),
                        scope,
                        ClosedBooks.window(content),
                        Dimension.AGENCY)
                .values()
                .stream()
                .mapToLong(one -> one.atEnd(Account.OPEN))
                .sum();
    }
}
