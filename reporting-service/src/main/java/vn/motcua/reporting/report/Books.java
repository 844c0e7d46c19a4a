package vn.motcua.reporting.report;

import org.springframework.stereotype.Component;

import vn.motcua.reporting.closing.Closings;
import vn.motcua.reporting.closing.SignedClosing;

import java.util.Optional;

/** Knows which figures are closed and no longer move. */
@Component
final class Books {

    private final Closings closings;

    Books(Closings closings) {
        this.closings = closings;
    }

    /** The closing a question is answered from, unless it is about what is counted now. */
    Optional<SignedClosing> closing(Scope scope, Window window) {
        return scope.live()
                ? Optional.empty()
                : closings.holding(scope.root(), window.from(), window.end());
    }
}
