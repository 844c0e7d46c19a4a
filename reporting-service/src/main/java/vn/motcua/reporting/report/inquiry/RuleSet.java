package vn.motcua.reporting.report.inquiry;

import static vn.motcua.reporting.ledger.Account.CLOSED;
import static vn.motcua.reporting.ledger.Account.EARLY;
import static vn.motcua.reporting.ledger.Account.IN_TIME;
import static vn.motcua.reporting.ledger.Account.LAPSED;
import static vn.motcua.reporting.ledger.Account.LATE;
import static vn.motcua.reporting.ledger.Account.ON_TIME;
import static vn.motcua.reporting.ledger.Account.OPEN;
import static vn.motcua.reporting.ledger.Account.OVERDUE;
import static vn.motcua.reporting.ledger.Account.PAUSED_OVERDUE;
import static vn.motcua.reporting.ledger.Account.RECEIVED;
import static vn.motcua.reporting.ledger.Account.REFUSED;
import static vn.motcua.reporting.ledger.Account.REOPENED;
import static vn.motcua.reporting.ledger.Account.RETURNED;
import static vn.motcua.reporting.ledger.Account.WITHDRAWN;

import com.fasterxml.jackson.annotation.JsonValue;

import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.ledger.Account;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a dossier is counted that waits, or that was closed without a decision. Practice knows more
 * than one way; each has a name and a version, and reports say which one they followed. What is
 * counted apart is in none of the columns (7) to (13), so that the form closes with it: (3) = (7) +
 * (11) + what is apart. By all of them a reopened dossier is carried over, column (6), on the day
 * it is reopened, and its earlier closing stays where it was.
 */
public enum RuleSet {
    /**
     * As the form II.06a printed at one-stop centres says in its own headings: column (9), on time,
     * holds what was withdrawn, returned or closed for want of a supplement; column (12), in time,
     * holds what waits for a supplement or a payment, unless it was overdue before it began to
     * wait: that stays overdue, (13). What was refused after processing is resolved and timed like
     * any other. All of these are shown beside as well.
     */
    DEFAULT_2021("default-2021"),
    /** What waits is a group of its own; what was withdrawn or returned is resolved, on time. */
    WAITING_APART("waiting-apart"),
    /** What waits, and what was closed without a decision, are groups of their own. */
    UNDECIDED_APART("undecided-apart"),
    /** As the form says, with all that waits in time, also what was overdue before. */
    WAITING_IN_TIME("waiting-in-time");

    private final String key;

    RuleSet(String key) {
        this.key = key;
    }

    @JsonValue
    public String key() {
        return key;
    }

    /** Rises whenever the same dossiers would be counted elsewhere. */
    public int version() {
        return switch (this) {
            case DEFAULT_2021, WAITING_APART, UNDECIDED_APART -> 2;
            case WAITING_IN_TIME -> 1;
        };
    }

    /** The columns that are part of no other. */
    public List<Column> apart() {
        return switch (this) {
            case DEFAULT_2021, WAITING_IN_TIME -> List.of();
            case WAITING_APART -> List.of(Column.PAUSED);
            case UNDECIDED_APART -> List.of(Column.PAUSED, Column.WITHDRAWN, Column.RETURNED);
        };
    }

    public boolean isApart(Column column) {
        return apart().contains(column);
    }

    /** Whether column (13) holds what waits and was overdue before it began to. */
    boolean countsWaitingAsOverdue() {
        return switch (this) {
            case DEFAULT_2021 -> true;
            case WAITING_APART, UNDECIDED_APART, WAITING_IN_TIME -> false;
        };
    }

    public static Optional<RuleSet> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /**
     * Computes the columns of a row. Columns that an identity compares come from different accounts
     * wherever there are two ways to count, so that a wrong sum cannot agree with itself.
     */
    public Figures figures(PrefixSums sums) {
        Map<Column, Long> columns = new EnumMap<>(Column.class);
        long withdrawn = sums.during(WITHDRAWN);
        long returned = sums.during(RETURNED) + sums.during(LAPSED);
        long undecidedApart =
                (isApart(Column.WITHDRAWN) ? withdrawn : 0)
                        + (isApart(Column.RETURNED) ? returned : 0);
        long waitingApart = isApart(Column.PAUSED) ? sums.atEnd(Account.PAUSED) : 0;
        long notOverdue = countsWaitingAsOverdue() ? 0 : sums.atEnd(PAUSED_OVERDUE);
        long reopened = sums.during(REOPENED);
        columns.put(Column.TOTAL, sums.during(RECEIVED) + reopened + sums.atBeginning(OPEN));
        columns.put(Column.RECEIVED_ONLINE, sums.during(Account.RECEIVED_ONLINE));
        columns.put(Column.RECEIVED_DIRECT, sums.during(Account.RECEIVED_DIRECT));
        columns.put(
                Column.CARRIED_OVER,
                sums.atBeginning(RECEIVED)
                        + sums.atBeginning(REOPENED)
                        - sums.atBeginning(CLOSED)
                        + reopened);
        columns.put(Column.RESOLVED, sums.during(CLOSED) - undecidedApart);
        columns.put(Column.RESOLVED_EARLY, sums.during(EARLY));
        columns.put(
                Column.RESOLVED_ON_TIME,
                sums.during(ON_TIME) + withdrawn + returned - undecidedApart);
        columns.put(Column.RESOLVED_LATE, sums.during(LATE));
        columns.put(Column.OPEN, sums.atEnd(OPEN) - waitingApart);
        columns.put(
                Column.OPEN_IN_TIME,
                sums.atEnd(IN_TIME) - sums.fellDue() + notOverdue - waitingApart);
        columns.put(Column.OPEN_OVERDUE, sums.atEnd(OVERDUE) + sums.fellDue() - notOverdue);
        columns.put(Column.WITHDRAWN, withdrawn);
        columns.put(Column.RETURNED, returned);
        columns.put(Column.REFUSED, sums.during(REFUSED));
        columns.put(Column.PAUSED, sums.atEnd(Account.PAUSED));
        columns.put(Column.REOPENED, reopened);
        return new Figures(columns);
    }

    /** What it says, for whoever reads a report. */
    public Rules rules(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return switch (this) {
            case DEFAULT_2021 -> rules(english, RuleTexts.FORM);
            case WAITING_APART -> rules(english, RuleTexts.WAITING);
            case UNDECIDED_APART -> rules(english, RuleTexts.UNDECIDED);
            case WAITING_IN_TIME -> rules(english, RuleTexts.WAITING_IN_TIME);
        };
    }

    private Rules rules(boolean english, RuleTexts texts) {
        return english
                ? new Rules(
                        key,
                        version(),
                        texts.nameEn(),
                        texts.textEn() + RuleTexts.REOPENED_EN,
                        texts.source())
                : new Rules(
                        key,
                        version(),
                        texts.name(),
                        texts.text() + RuleTexts.REOPENED,
                        texts.source());
    }
}
