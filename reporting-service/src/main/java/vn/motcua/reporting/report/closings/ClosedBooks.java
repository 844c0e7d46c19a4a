package vn.motcua.reporting.report.closings;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.reporting.books.Books;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.closing.ClosingContent;
import vn.motcua.reporting.closing.Closings;
import vn.motcua.reporting.closing.SignedClosing;

import java.time.Instant;
import java.util.Optional;

/** Knows which figures are closed and no longer move. */
@Component
public final class ClosedBooks {

    private final Closings closings;

    ClosedBooks(Closings closings) {
        this.closings = closings;
    }

    /** The closing a question is answered from, unless it is about what is counted now. */
    public Optional<SignedClosing> closing(Scope scope, Window window) {
        return scope.live()
                ? Optional.empty()
                : closings.holding(scope.root(), window.from(), window.end());
    }

    /**
     * The books a question is answered from.
     *
     * @param knownAt only what was recorded by then; no closing says that
     */
    public Books of(Scope scope, Window window, @Nullable Instant knownAt) {
        if (knownAt != null) {
            return new Books.KnownAt(knownAt);
        }
        return closing(scope, window)
                .<Books>map(closing -> new Books.Closed(closing.content().id()))
                .orElseGet(Books.Live::new);
    }

    /** The window of a closed period. */
    public static Window window(ClosingContent closing) {
        return Window.over(closing.subject().from(), closing.subject().toExclusive());
    }
}
