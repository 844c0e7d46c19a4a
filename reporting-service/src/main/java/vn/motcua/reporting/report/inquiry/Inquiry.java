package vn.motcua.reporting.report.inquiry;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.Window;

import java.time.Instant;

/**
 * What a report is asked for.
 *
 * @param knownAt only what was recorded by then is counted; all that is known when absent
 */
public record Inquiry(
        Period period, Breakdown by, Scope scope, RuleSet rules, @Nullable Instant knownAt) {

    /** A past knowledge sees no further than its own day. */
    public Window window(Instant now) {
        return period.window(VietnamTime.date(knownAt == null ? now : knownAt));
    }

    /** About all of the unit, and not a part of it. */
    public Inquiry ofWholeUnit() {
        return new Inquiry(period, by, scope.whole(), rules, knownAt);
    }

    public Inquiry by(Breakdown other) {
        return new Inquiry(period, other, scope, rules, knownAt);
    }

    public Inquiry during(Period other) {
        return new Inquiry(other, by, scope, rules, knownAt);
    }
}
