package vn.motcua.reporting.report.closings;

import vn.motcua.kernel.id.AgencyId;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.report.inquiry.Cells;
import vn.motcua.reporting.report.inquiry.Period;
import vn.motcua.reporting.report.inquiry.RuleSet;

/**
 * That a period is to be closed.
 *
 * @param scope the unit with all below it
 * @param chain periods that follow each other without a gap
 * @param heldBack how many events may stay uncounted
 * @param by whose decision it is
 */
record ClosingOrder(
        Scope scope, Period period, String chain, RuleSet rules, long heldBack, String by) {

    AgencyId unit() {
        return scope.root();
    }

    Window window() {
        return Window.over(period.from(), period.toExclusive());
    }

    Cells cells() {
        return new Cells(window(), rules);
    }
}
