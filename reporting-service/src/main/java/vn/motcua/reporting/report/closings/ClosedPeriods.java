package vn.motcua.reporting.report.closings;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.closing.Closings;
import vn.motcua.reporting.closing.SignedClosing;
import vn.motcua.reporting.report.inquiry.Cell;
import vn.motcua.reporting.report.inquiry.Period;
import vn.motcua.reporting.report.inquiry.Scopes;

/** Finds closings a caller may see: those of its own agencies, all departments together. */
@Component
final class ClosedPeriods {

    private final Scopes scopes;
    private final Closings closings;

    ClosedPeriods(Scopes scopes, Closings closings) {
        this.scopes = scopes;
        this.closings = closings;
    }

    ClosingAnswer.Page page(Caller caller, @Nullable String unit, Cell.Choice choice) {
        Closings.Page page =
                closings.page(scope(caller, unit).root(), choice.page(), choice.size());
        return new ClosingAnswer.Page(
                page.items().stream().map(ClosingAnswer::of).toList(),
                page.total(),
                choice.page(),
                choice.size());
    }

    /**
     * The closing of a period.
     *
     * @throws Problem {@code out-of-scope}, {@code unknown-closing} or, for a unit there is not,
     *     {@code invalid-parameter}
     */
    SignedClosing one(Caller caller, String unit, String period) {
        Scope scope = scope(caller, unit);
        return closings.of(scope.root().value(), Period.parse(period).text())
                .orElseThrow(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "unknown-closing", unit, period));
    }

    Scope scope(Caller caller, @Nullable String unit) {
        if (!caller.departments().isEmpty()) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN, "out-of-scope", unit == null ? caller.agency() : unit);
        }
        return scopes.unit(caller, unit);
    }
}
