package vn.motcua.reporting.report.inquiry;

import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.ledger.Counts;

/**
 * Prefix sums of the ledger around a window.
 *
 * @param before over all days before the window
 * @param during over the days of the window
 * @param after on the day after it, as far as that day's first moment is looked at
 */
public record Sums(Counts before, Counts during, Counts after) {

    public static final Sums NONE = new Sums(Counts.NONE, Counts.NONE, Counts.NONE);

    public Sums plus(Sums other) {
        return new Sums(
                before.plus(other.before), during.plus(other.during), after.plus(other.after));
    }

    public long atBeginning(Account account) {
        return before.get(account);
    }

    public long during(Account account) {
        return during.get(account);
    }

    public long atEnd(Account account) {
        return before.get(account) + during.get(account);
    }

    long fellDue() {
        return atEnd(Account.FELL_DUE) + after.get(Account.FELL_DUE);
    }
}
