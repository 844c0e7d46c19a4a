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
import static vn.motcua.reporting.ledger.Account.PAUSED_OVERDUE;
import static vn.motcua.reporting.ledger.Account.RECEIVED;
import static vn.motcua.reporting.ledger.Account.RECEIVED_DIRECT;
import static vn.motcua.reporting.ledger.Account.RECEIVED_ONLINE;
import static vn.motcua.reporting.ledger.Account.REFUSED;
import static vn.motcua.reporting.ledger.Account.REOPENED;
import static vn.motcua.reporting.ledger.Account.SHARE_CLOSED;
import static vn.motcua.reporting.ledger.Account.SHARE_RECEIVED;
import static vn.motcua.reporting.ledger.Account.SHARE_REOPENED;
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

    /** Takes what facts post. */
    public interface Sheet {

        /** Adds the amount to an account's day. */
        void post(Dimensions dimensions, LocalDate day, Account account, int amount);
    }

    private final Map<Entry, Counts> entries = new HashMap<>();

    private Postings() {}

    public static Postings none() {
        return new Postings();
    }

    public static Postings of(Fact fact) {
        var postings = new Postings();
        post(
                fact,
                (dimensions, day, account, amount) ->
                        postings.merge(new Entry(dimensions, day), Counts.of(account, amount)));
        return postings;
    }

    /** The postings of one round. */
    public static Postings of(Round round) {
        var postings = new Postings();
        post(
                round,
                (dimensions, day, account, amount) ->
                        postings.merge(new Entry(dimensions, day), Counts.of(account, amount)));
        return postings;
    }

    /** Posts a fact, piece by piece. */
    public static void post(Fact fact, Sheet sheet) {
        for (Round round : fact.rounds()) {
            post(round, sheet);
        }
    }

    private static void post(Round round, Sheet sheet) {
        Dimensions lead = round.fact().dimensions();
        begin(sheet, lead, round);
        Closing closing = round.closing();
        if (closing != null) {
            close(sheet, lead, closing);
        }
        List<Span> spans = round.spans();
        spans.forEach(span -> stay(sheet, lead, span));
        if (!round.holders().isEmpty()) {
            spans.forEach(span -> await(sheet, lead, span));
            share(sheet, round);
        }
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

    private static void begin(Sheet sheet, Dimensions lead, Round round) {
        LocalDate day = round.begunDay();
        if (round.isFirst()) {
            sheet.post(lead, day, RECEIVED, 1);
            boolean online = lead.channel().isOnline();
            sheet.post(lead, day, online ? RECEIVED_ONLINE : RECEIVED_DIRECT, 1);
        } else {
            sheet.post(lead, day, REOPENED, 1);
        }
        sheet.post(lead, day, OPEN, 1);
    }

    private static void close(Sheet sheet, Dimensions lead, Closing closing) {
        LocalDate day = closing.day();
        sheet.post(lead, day, CLOSED, 1);
        sheet.post(lead, day, account(closing.ending(), closing.timing()), 1);
        sheet.post(lead, day, OPEN, -1);
        if (closing.ending() == Ending.REFUSED) {
            sheet.post(lead, day, REFUSED, 1);
        }
    }

    private static void stay(Sheet sheet, Dimensions lead, Span span) {
        boolean late = span.overdueFrom() != null && !span.fellDue();
        sheet.post(lead, span.from(), late ? OVERDUE : IN_TIME, 1);
        if (span.overdueFrom() != null && span.fellDue()) {
            sheet.post(lead, span.overdueFrom(), FELL_DUE, 1);
        }
        if (span.until() != null) {
            sheet.post(lead, span.until(), span.endsOverdue() ? OVERDUE : IN_TIME, -1);
        }
        balance(sheet, lead, span, PAUSED, span.paused());
        balance(sheet, lead, span, PAUSED_OVERDUE, span.paused() && span.endsOverdue());
    }

    private static void await(Sheet sheet, Dimensions lead, Span span) {
        balance(
                sheet,
                lead,
                span,
                WAITING_FOR_SUPPLEMENT,
                span.pauses().contains(Pause.SUPPLEMENT));
        balance(sheet, lead, span, WAITING_FOR_PAYMENT, span.pauses().contains(Pause.PAYMENT));
    }

    /** Each holder's share: what came, what went, and what is in hand. */
    private static void share(Sheet sheet, Round round) {
        List<Holder> holders = Holder.departments(round.holders());
        for (int i = 0; i < holders.size(); i++) {
            boolean last = i + 1 == holders.size();
            LocalDate until = last ? round.closedDay() : holders.get(i + 1).day();
            Dimensions holder = holders.get(i).share(round.fact().dimensions());
            LocalDate from = holders.get(i).day();
            Account came = round.isFirst() ? SHARE_RECEIVED : SHARE_REOPENED;
            sheet.post(holder, from, i == 0 ? came : TAKEN_OVER, 1);
            sheet.post(holder, from, HELD, 1);
            if (until != null) {
                sheet.post(holder, until, last ? SHARE_CLOSED : HANDED_ON, 1);
                sheet.post(holder, until, HELD, -1);
            }
            for (Span span : round.spans()) {
                span.within(from, until).ifPresent(part -> holdOverdue(sheet, holder, part));
            }
        }
    }

    private static void holdOverdue(Sheet sheet, Dimensions holder, Span span) {
        if (span.overdueFrom() == null) {
            return;
        }
        sheet.post(holder, span.overdueFrom(), span.fellDue() ? HELD_FELL_DUE : HELD_OVERDUE, 1);
        if (span.until() != null) {
            sheet.post(holder, span.until(), HELD_OVERDUE, -1);
        }
    }

    private static void balance(
            Sheet sheet, Dimensions at, Span span, Account account, boolean counts) {
        if (counts) {
            sheet.post(at, span.from(), account, 1);
            if (span.until() != null) {
                sheet.post(at, span.until(), account, -1);
            }
        }
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
