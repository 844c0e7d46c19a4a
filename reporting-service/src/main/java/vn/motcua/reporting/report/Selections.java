package vn.motcua.reporting.report;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.time.InstantSource;

/** Finds out which dossiers a figure is about. */
@Component
final class Selections {

    private final Scopes scopes;
    private final InstantSource clock;

    Selections(Scopes scopes, InstantSource clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The dossiers of one row, and how its columns are counted. */
    record Selection(Scope row, CellQuery cells) {}

    /**
     * Selects the dossiers of a row of a report.
     *
     * @param key of the row; the total row when absent
     * @throws Problem as the report would, or {@code no-list-of-the-past}
     */
    Selection of(
            String period, Question question, Terms terms, @Nullable String key, Caller caller) {
        if (terms.knownAt() != null) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "no-list-of-the-past")
                    .with("field", "knownAt");
        }
        Window window = Window.of(terms.period(period), VietnamTime.date(clock.instant()));
        Scope scope = scopes.of(caller, question);
        Scope row =
                scopes.condition(Scopes.breakdown(question.by()), key, window)
                        .map(scope::and)
                        .orElse(scope);
        return new Selection(row, new CellQuery(window, terms.rules()));
    }
}
