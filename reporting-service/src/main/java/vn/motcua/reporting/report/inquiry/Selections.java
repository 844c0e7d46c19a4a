package vn.motcua.reporting.report.inquiry;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.Window;

import java.time.Instant;
import java.time.InstantSource;

/** Finds out which dossiers a figure is about. */
@Component
public final class Selections {

    private final Scopes scopes;
    private final InstantSource clock;

    Selections(Scopes scopes, InstantSource clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * The dossiers of one row, and how its columns are counted.
     *
     * @param knownAt only what was recorded by then counts; all that is known when absent
     */
    public record Selection(Scope row, Cells cells, @Nullable Instant knownAt) {}

    /**
     * Selects the dossiers of a row of a report.
     *
     * @param key of the row; the total row when absent
     * @throws Problem as the report would
     */
    public Selection of(
            String period, Question question, Terms terms, @Nullable String key, Caller caller) {
        Instant known = terms.known(clock.instant());
        Window window =
                terms.period(period)
                        .window(VietnamTime.date(known == null ? clock.instant() : known));
        Scope scope = scopes.of(caller, question);
        Scope row =
                scopes.condition(Scopes.breakdown(question.by()), key, window)
                        .map(scope::and)
                        .orElse(scope);
        return new Selection(row, new Cells(window, terms.rules()), known);
    }

    /**
     * The same for who has dossiers in hand and for how long, which is told of the present only.
     *
     * @throws Problem also {@code no-list-of-the-past}
     */
    public Selection now(
            String period, Question question, Terms terms, @Nullable String key, Caller caller) {
        if (terms.knownAt() != null) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "no-list-of-the-past")
                    .with("field", "knownAt");
        }
        return of(period, question, terms, key, caller);
    }
}
