package vn.motcua.reporting.report;

import static vn.motcua.reporting.ledger.Account.CLOSED;
import static vn.motcua.reporting.ledger.Account.EARLY;
import static vn.motcua.reporting.ledger.Account.IN_TIME;
import static vn.motcua.reporting.ledger.Account.LAPSED;
import static vn.motcua.reporting.ledger.Account.LATE;
import static vn.motcua.reporting.ledger.Account.ON_TIME;
import static vn.motcua.reporting.ledger.Account.OPEN;
import static vn.motcua.reporting.ledger.Account.OVERDUE;
import static vn.motcua.reporting.ledger.Account.RECEIVED;
import static vn.motcua.reporting.ledger.Account.REFUSED;
import static vn.motcua.reporting.ledger.Account.RETURNED;
import static vn.motcua.reporting.ledger.Account.WITHDRAWN;

import com.fasterxml.jackson.annotation.JsonValue;

import vn.motcua.reporting.ledger.Account;

import java.util.EnumMap;
import java.util.Map;

/** Which accounts make up which column. Reports say which one they followed. */
enum RuleSet {
    /**
     * As the form II.06a printed at one-stop centres says in its own headings: column (9), on time,
     * holds what was withdrawn, returned or closed for want of a supplement; column (12), in time,
     * holds what waits for a supplement or a payment. What was refused after processing is resolved
     * and timed like any other. All of these are shown beside as well.
     */
    DEFAULT_2021("default-2021");

    private final String key;

    RuleSet(String key) {
        this.key = key;
    }

    @JsonValue
    String key() {
        return key;
    }

    /**
     * Computes the columns of a row. Columns that an identity compares come from different accounts
     * wherever there are two ways to count, so that a wrong sum cannot agree with itself.
     */
    Figures figures(Sums sums) {
        Map<Column, Long> columns = new EnumMap<>(Column.class);
        columns.put(Column.TOTAL, sums.during(RECEIVED) + sums.atBeginning(OPEN));
        columns.put(Column.RECEIVED_ONLINE, sums.during(Account.RECEIVED_ONLINE));
        columns.put(Column.RECEIVED_DIRECT, sums.during(Account.RECEIVED_DIRECT));
        columns.put(Column.CARRIED_OVER, sums.atBeginning(RECEIVED) - sums.atBeginning(CLOSED));
        columns.put(Column.RESOLVED, sums.during(CLOSED));
        columns.put(Column.RESOLVED_EARLY, sums.during(EARLY));
        columns.put(
                Column.RESOLVED_ON_TIME,
                sums.during(ON_TIME)
                        + sums.during(WITHDRAWN)
                        + sums.during(RETURNED)
                        + sums.during(LAPSED));
        columns.put(Column.RESOLVED_LATE, sums.during(LATE));
        columns.put(Column.OPEN, sums.atEnd(OPEN));
        columns.put(Column.OPEN_IN_TIME, sums.atEnd(IN_TIME) - sums.fellDue());
        columns.put(Column.OPEN_OVERDUE, sums.atEnd(OVERDUE) + sums.fellDue());
        columns.put(Column.WITHDRAWN, sums.during(WITHDRAWN));
        columns.put(Column.RETURNED, sums.during(RETURNED) + sums.during(LAPSED));
        columns.put(Column.REFUSED, sums.during(REFUSED));
        columns.put(Column.PAUSED, sums.atEnd(Account.PAUSED));
        return new Figures(columns);
    }
}
