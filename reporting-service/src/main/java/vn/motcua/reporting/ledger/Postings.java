package vn.motcua.reporting.ledger;

import static vn.motcua.reporting.ledger.Account.CLOSED;
import static vn.motcua.reporting.ledger.Account.FELL_DUE;
import static vn.motcua.reporting.ledger.Account.HANDED_ON;
import static vn.motcua.reporting.ledger.Account.HELD;
import static vn.motcua.reporting.ledger.Account.HELD_FELL_DUE;
import static vn.motcua.reporting.ledger.Account.HELD_OVERDUE;
import static vn.motcua.reporting.ledger.Account.IN_TIME;
import static vn.motcua.reporting.ledger.Account.OPEN;
import static vn.motcua.reporting.ledger.Account.OVERDUE;
import static vn.motcua.reporting.ledger.Account.PAUSED;
import static vn.motcua.reporting.ledger.Account.RECEIVED;
import static vn.motcua.reporting.ledger.Account.RECEIVED_DIRECT;
import static vn.motcua.reporting.ledger.Account.RECEIVED_ONLINE;
import static vn.motcua.reporting.ledger.Account.REFUSED;
import static vn.motcua.reporting.ledger.Account.SHARE_CLOSED;
import static vn.motcua.reporting.ledger.Account.SHARE_RECEIVED;
import static vn.motcua.reporting.ledger.Account.TAKEN_OVER;
import static vn.motcua.reporting.ledger.Account.WAITING_FOR_PAYMENT;
import static vn.motcua.reporting.ledger.Account.WAITING_FOR_SUPPLEMENT;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Timing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a fact adds to each account on each day. The effect of an event is the difference between
 * the postings of its dossier's fact after it and before it.
 */
public final class Postings {

    /** Where and when something is posted. */
    public record Entry(Dimensions dimensions, LocalDate day) {}

    private final Map<Entry, Counts> entries = new HashMap<>();

    private Postings() {}

    public static Postings none() {
        return new Postings();
    }

    public static Postings of(Fact fact) {
        var postings = new Postings();
        Dimensions lead = fact.dimensions();
        boolean online = lead.channel().isOnline();
        var reception = new Entry(lead, fact.receivedDay());
        postings.post(reception, RECEIVED, 1);
        postings.post(reception, online ? RECEIVED_ONLINE : RECEIVED_DIRECT, 1);
        postings.post(reception, OPEN, 1);
        Closing closing = fact.closing();
        if (closing != null) {
            postings.close(lead, closing);
        }
        List<Span> spans = fact.spans();
        spans.forEach(span -> postings.stay(lead, span));
        if (!fact.holders().isEmpty()) {
            spans.forEach(span -> postings.await(lead, span));
            postings.share(fact, spans);
        }
        return postings;
    }

    /** What has to be added to {@code before} to have these. */
    public Postings minus(Postings before) {
        var difference = new Postings();
        entries.forEach(difference::merge);
        before.entries.forEach((at, counts) -> difference.merge(at, Counts.NONE.minus(counts)));
        return difference;
    }

    /** By dimensions and local day; where nothing changes there is no entry. */
    public Map<Entry, Counts> entries() {
        return Collections.unmodifiableMap(entries);
    }

    private void close(Dimensions lead, Closing closing) {
        var entry = new Entry(lead, closing.day());
        post(entry, CLOSED, 1);
        post(entry, account(closing.ending(), closing.timing()), 1);
        post(entry, OPEN, -1);
        if (closing.ending() == Ending.REFUSED) {
            post(entry, REFUSED, 1);
        }
    }

    private void stay(Dimensions lead, Span span) {
        boolean late = span.overdueFrom() != null && !span.fellDue();
        post(new Entry(lead, span.from()), late ? OVERDUE : IN_TIME, 1);
        if (span.overdueFrom() != null && span.fellDue()) {
            post(new Entry(lead, span.overdueFrom()), FELL_DUE, 1);
        }
        if (span.until() != null) {
            post(new Entry(lead, span.until()), span.endsOverdue() ? OVERDUE : IN_TIME, -1);
        }
        balance(lead, span, PAUSED, span.paused());
    }

    private void await(Dimensions lead, Span span) {
        balance(lead, span, WAITING_FOR_SUPPLEMENT, span.pauses().contains(Pause.SUPPLEMENT));
        balance(lead, span, WAITING_FOR_PAYMENT, span.pauses().contains(Pause.PAYMENT));
    }

    /** Each holder's share: what came, what went, and what is in hand. */
    private void share(Fact fact, List<Span> spans) {
        List<Holder> holders = fact.departments();
        for (int i = 0; i < holders.size(); i++) {
            boolean last = i + 1 == holders.size();
            LocalDate until = last ? fact.closedDay() : holders.get(i + 1).day();
            Dimensions holder = holders.get(i).share(fact.dimensions());
            LocalDate from = holders.get(i).day();
            post(new Entry(holder, from), i == 0 ? SHARE_RECEIVED : TAKEN_OVER, 1);
            post(new Entry(holder, from), HELD, 1);
            if (until != null) {
                post(new Entry(holder, until), last ? SHARE_CLOSED : HANDED_ON, 1);
                post(new Entry(holder, until), HELD, -1);
            }
            spans.forEach(
                    span -> span.within(from, until).ifPresent(part -> holdOverdue(holder, part)));
        }
    }

    private void holdOverdue(Dimensions holder, Span span) {
        if (span.overdueFrom() == null) {
            return;
        }
        post(
                new Entry(holder, span.overdueFrom()),
                span.fellDue() ? HELD_FELL_DUE : HELD_OVERDUE,
                1);
        if (span.until() != null) {
            post(new Entry(holder, span.until()), HELD_OVERDUE, -1);
        }
    }

    private void balance(Dimensions at, Span span, Account account, boolean counts) {
        if (counts) {
            post(new Entry(at, span.from()), account, 1);
            if (span.until() != null) {
                post(new Entry(at, span.until()), account, -1);
            }
        }
    }

    private void post(Entry at, Account account, long amount) {
        merge(at, Counts.of(account, amount));
    }

    private void merge(Entry at, Counts counts) {
        Counts sum = entries.getOrDefault(at, Counts.NONE).plus(counts);
        if (sum.isZero()) {
            entries.remove(at);
        } else {
            entries.put(at, sum);
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
