package vn.motcua.reporting.report.officers;

import vn.motcua.kernel.event.Timing;
import vn.motcua.reporting.books.Standing;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.ledger.Closing;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Stint;
import vn.motcua.reporting.report.inquiry.Grouping;

import java.time.LocalDate;

/** One of the times in which a dossier was in somebody's hands. */
record InHand(Stint stint) {

    Fact fact() {
        return stint.round().fact();
    }

    /** In whose row it is counted. */
    String officer() {
        String officer = stint.holder().officer();
        return officer == null ? Grouping.UNATTRIBUTED : officer;
    }

    /** Whether it was there at the end of a day. */
    boolean isHeldOn(LocalDate day) {
        LocalDate until = stint.untilDay();
        return !stint.firstDay().isAfter(day) && (until == null || until.isAfter(day));
    }

    /** Whether it was closed in these hands. */
    boolean isClosing() {
        return stint.closing() != null;
    }

    /** Whether it was the authority's decision that ended it. */
    boolean isDecided() {
        Closing closing = stint.closing();
        return closing != null && closing.ending().decided();
    }

    boolean isDecided(Timing timing) {
        Closing closing = stint.closing();
        return isDecided() && closing != null && closing.timing() == timing;
    }

    /** Whether the dossier was open and overdue at the end of a window, as reports count it. */
    boolean isOverdue(Window window) {
        return Standing.of(stint.round(), window).filter(Standing::isOverdue).isPresent();
    }
}
