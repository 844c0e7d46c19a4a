package vn.motcua.reporting.report.sums;

import org.springframework.stereotype.Component;

import vn.motcua.reporting.closing.Closings;
import vn.motcua.reporting.closing.SignedClosing;
import vn.motcua.reporting.report.inquiry.Scope;
import vn.motcua.reporting.report.inquiry.Window;

import java.util.Optional;

/** Knows which figures are closed and no longer move. */
@Component
public final class Books {

    private final Closings closings;

    Books(Closings closings) {
        this.closings = closings;
    }

    /** The closing a question is answered from, unless it is about what is counted now. */
    public Optional<SignedClosing> closing(Scope scope, Window window) {
        return scope.live()
                ? Optional.empty()
                : closings.holding(scope.root(), window.from(), window.end());
    }
}
