package vn.motcua.reporting.ledger;

import static vn.motcua.reporting.ledger.Account.CLOSED;
import static vn.motcua.reporting.ledger.Account.FELL_DUE;
import static vn.motcua.reporting.ledger.Account.IN_TIME;
import static vn.motcua.reporting.ledger.Account.OPEN;
import static vn.motcua.reporting.ledger.Account.OVERDUE;
import static vn.motcua.reporting.ledger.Account.PAUSED;
import static vn.motcua.reporting.ledger.Account.RECEIVED;
import static vn.motcua.reporting.ledger.Account.RECEIVED_DIRECT;
import static vn.motcua.reporting.ledger.Account.RECEIVED_ONLINE;
import static vn.motcua.reporting.ledger.Account.REFUSED;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Timing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a fact adds to each account on each day. The effect of an event is the difference between
 * the postings of its dossier's fact after it and before it.
 */
public final class Postings {

    private final SortedMap<LocalDate, Counts> byDay = new TreeMap<>();

    private Postings() {}

    public static Postings none() {
        return new Postings();
    }

    public static Postings of(Fact fact) {
        var postings = new Postings();
        boolean online = fact.dimensions().channel().isOnline();
        postings.post(fact.receivedDay(), RECEIVED, 1);
        postings.post(fact.receivedDay(), online ? RECEIVED_ONLINE : RECEIVED_DIRECT, 1);
        postings.post(fact.receivedDay(), OPEN, 1);
        Closing closing = fact.closing();
        if (closing != null) {
            postings.close(closing);
        }
        fact.spans().forEach(postings::stay);
        return postings;
    }

    /** What has to be added to {@code before} to have these. */
    public Postings minus(Postings before) {
        var difference = new Postings();
        byDay.forEach((day, counts) -> difference.merge(day, counts));
        before.byDay.forEach((day, counts) -> difference.merge(day, Counts.NONE.minus(counts)));
        return difference;
    }

    /** By local day; a day on which nothing changes is absent. */
    public Map<LocalDate, Counts> byDay() {
        return Collections.unmodifiableMap(byDay);
    }

    private void close(Closing closing) {
        LocalDate day = closing.day();
        post(day, CLOSED, 1);
        post(day, account(closing.ending(), closing.timing()), 1);
        post(day, OPEN, -1);
        if (closing.ending() == Ending.REFUSED) {
            post(day, REFUSED, 1);
        }
    }

    private void stay(Span span) {
        boolean late = span.overdueFrom() != null && !span.fellDue();
        post(span.from(), late ? OVERDUE : IN_TIME, 1);
        if (span.overdueFrom() != null && span.fellDue()) {
            post(span.overdueFrom(), FELL_DUE, 1);
        }
        if (span.paused()) {
            post(span.from(), PAUSED, 1);
        }
        if (span.until() != null) {
            post(span.until(), span.endsOverdue() ? OVERDUE : IN_TIME, -1);
            post(span.until(), PAUSED, span.paused() ? -1 : 0);
        }
    }

    private void post(LocalDate day, Account account, long amount) {
        merge(day, Counts.of(account, amount));
    }

    private void merge(LocalDate day, Counts counts) {
        Counts sum = byDay.getOrDefault(day, Counts.NONE).plus(counts);
        if (sum.isZero()) {
            byDay.remove(day);
        } else {
            byDay.put(day, sum);
        }
    }

    private static Account account(Ending ending, @Nullable Timing timing) {
        return switch (ending) {
            case GRANTED, REFUSED -> account(timing == null ? Timing.ON_TIME : timing);
            case WITHDRAWN -> Account.WITHDRAWN;
            case RETURNED -> Account.RETURNED;
            case LAPSED -> Account.LAPSED;
        };
    }

    private static Account account(Timing timing) {
        return switch (timing) {
            case EARLY -> Account.EARLY;
            case ON_TIME -> Account.ON_TIME;
            case LATE -> Account.LATE;
        };
    }
}
