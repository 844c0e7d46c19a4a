package vn.motcua.reporting.report.closings;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.closing.ClosingContent.Subject;
import vn.motcua.reporting.closing.Closings;
import vn.motcua.reporting.closing.SignedClosing;
import vn.motcua.reporting.report.inquiry.Period;
import vn.motcua.reporting.report.inquiry.RuleSet;
import vn.motcua.reporting.report.inquiry.Scopes;
import vn.motcua.reporting.report.inquiry.Terms;

import java.time.InstantSource;
import java.util.List;

/** Reads orders to close a period, and refuses those that are out of turn. */
@Component
final class ClosingOrders {

    private final Scopes scopes;
    private final Closings closings;
    private final InstantSource clock;

    ClosingOrders(Scopes scopes, Closings closings, InstantSource clock) {
        this.scopes = scopes;
        this.closings = closings;
        this.clock = clock;
    }

    /**
     * Reads an order.
     *
     * @throws Problem {@code not-closable}, {@code period-not-over}, {@code already-closed}, {@code
     *     not-next}, {@code out-of-scope} or {@code invalid-parameter}
     */
    ClosingOrder read(ClosingRequest request, Caller caller) {
        if (!caller.departments().isEmpty()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "out-of-scope", caller.departments());
        }
        Scope scope = scopes.unit(caller, request.unit());
        Period period = Period.parse(request.period());
        String chain = chain(period);
        if (period.toExclusive().isAfter(VietnamTime.date(clock.instant()))) {
            throw conflict("period-not-over", period.text(), period.toExclusive().minusDays(1));
        }
        mustBeNext(scope.root().value(), period, chain);
        RuleSet rules = new Terms(request.ruleSet(), null, null, null, null).rules();
        long heldBack = request.acceptHeldBack() == null ? 0 : request.acceptHeldBack();
        return new ClosingOrder(scope, period, chain, rules, heldBack, caller.subject());
    }

    private void mustBeNext(String unit, Period period, String chain) {
        List<SignedClosing> closed = closings.chain(unit, chain);
        for (SignedClosing one : closed) {
            if (one.content().subject().from().equals(period.from())) {
                throw conflict(
                        "already-closed",
                        period.text(),
                        one.content().approval().closedAt(),
                        one.content().approval().closedBy());
            }
        }
        if (!closed.isEmpty()) {
            Subject last = closed.getLast().content().subject();
            if (!last.toExclusive().equals(period.from())) {
                throw conflict("not-next", period.text(), last.period(), last.toExclusive());
            }
        }
    }

    private static String chain(Period period) {
        return period.months()
                .map(months -> period.cut().key() + "-" + months + "M")
                .orElseThrow(() ->
                        Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT, "not-closable", period.text()));
    }

    private static Problem conflict(String key, Object... arguments) {
        return Problem.of(HttpStatus.CONFLICT, key, arguments);
    }
}
