package vn.motcua.reporting.books;

import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Postings;
import vn.motcua.reporting.ledger.Round;

import java.time.LocalDate;

/**
 * Prefix sums of the ledger around a window.
 *
 * @param before over all days before the window
 * @param during over the days of the window
 * @param after on the day after it, as far as that day's first moment is looked at
 */
public record PrefixSums(Counts before, Counts during, Counts after) {

    public static final PrefixSums NONE = new PrefixSums(Counts.NONE, Counts.NONE, Counts.NONE);

    /** What one dossier adds where it is counted. */
    public static PrefixSums of(Fact fact, Window window) {
        return fact.rounds().stream()
                .map(round -> of(round, window))
                .reduce(NONE, PrefixSums::plus);
    }

    /** What one of its rounds adds. */
    public static PrefixSums of(Round round, Window window) {
        Counts before = Counts.NONE;
        Counts during = Counts.NONE;
        Counts after = Counts.NONE;
        for (var posted : Postings.of(round).entries().entrySet()) {
            LocalDate day = posted.getKey().day();
            if (!posted.getKey().dimensions().equals(round.fact().dimensions())) {
                continue; // the share of another holder
            }
            if (day.isBefore(window.from())) {
                before = before.plus(posted.getValue());
            } else if (day.isBefore(window.end())) {
                during = during.plus(posted.getValue());
            } else if (!day.isAfter(window.fellDueUpTo())) {
                after = after.plus(posted.getValue());
            }
        }
        return new PrefixSums(before, during, after);
    }

    public PrefixSums plus(PrefixSums other) {
        return new PrefixSums(
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

    public long fellDue() {
        return atEnd(Account.FELL_DUE) + after.get(Account.FELL_DUE);
    }
}
