package vn.motcua.reporting.ledger;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.reporting.Recount;
import vn.motcua.reporting.ledger.Booking.Booked;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Adds up postings event by event, as the stream does, and reads balances at a day's end. */
final class Balances {

    private final Map<DossierId, Fact> facts = new HashMap<>();
    private final NavigableMap<LocalDate, Counts> totals = new TreeMap<>();
    private final Map<String, NavigableMap<LocalDate, Counts>> byDepartment = new TreeMap<>();

    static Balances after(List<DossierEvent> events) {
        var balances = new Balances();
        events.forEach(balances::book);
        return balances;
    }

    void book(DossierEvent event) {
        Fact before = facts.get(event.dossierId());
        if (Bookkeeper.book(before, event) instanceof Booked(Fact after)) {
            Postings had = before == null ? Postings.none() : Postings.of(before);
            Postings.of(after).minus(had).entries().forEach(this::add);
            facts.put(event.dossierId(), after);
        }
    }

    /** Goes on with what was written down, as after a restart. */
    void restart() {
        facts.replaceAll((_, fact) -> LedgerJson.fact(LedgerJson.write(fact)));
        totals.replaceAll((_, counts) -> Counts.read(counts.bytes()));
        byDepartment
                .values()
                .forEach(days ->
                        days.replaceAll((_, sum) -> LedgerJson.counts(LedgerJson.write(sum))));
    }

    /** What all of them come to together. */
    static Balances together(List<Balances> partitions) {
        var all = new Balances();
        for (Balances one : partitions) {
            all.facts.putAll(one.facts);
            one.totals.forEach((day, counts) -> all.totals.merge(day, counts, Counts::plus));
            one.byDepartment.forEach((department, days) ->
                    days.forEach((day, counts) -> all.add(department, day, counts)));
        }
        return all;
    }

    /** What would have been counted at a moment, from the facts alone. */
    Balances knownAt(Instant moment) {
        var known = new Balances();
        for (Fact fact : facts.values()) {
            fact.knownAt(moment)
                    .ifPresent(then -> {
                        Postings.of(then).entries().forEach(known::add);
                        known.facts.put(then.dossierId(), then);
                    });
        }
        return known;
    }

    private void add(Postings.Entry at, Counts counts) {
        totals.merge(at.day(), counts, Counts::plus);
        add(at.dimensions().department().value(), at.day(), counts);
    }

    private void add(String department, LocalDate day, Counts counts) {
        byDepartment
                .computeIfAbsent(department, _ -> new TreeMap<>())
                .merge(day, counts, Counts::plus);
    }

    /** By department; one whose figures are all zero is absent. */
    Map<String, Recount.Share> shares(LocalDate day) {
        Map<String, Recount.Share> shares = new TreeMap<>();
        byDepartment.forEach((department, days) -> {
            Counts flows = days.getOrDefault(day, Counts.NONE);
            var share =
                    new Recount.Share(
                            flows.get(Account.SHARE_RECEIVED),
                            flows.get(Account.TAKEN_OVER),
                            flows.get(Account.HANDED_ON),
                            flows.get(Account.SHARE_CLOSED),
                            sum(days, Account.HELD, day),
                            sum(days, Account.HELD_OVERDUE, day)
                                    + sum(days, Account.HELD_FELL_DUE, day.plusDays(1)),
                            flows.get(Account.SHARE_REOPENED));
            if (!share.equals(new Recount.Share(0, 0, 0, 0, 0, 0, 0))) {
                shares.put(department, share);
            }
        });
        return shares;
    }

    /** By department and officer, such as {@code KTHT|an}; nobody's name is empty. */
    Map<String, Recount.Turns> turns(LocalDate day) {
        Map<String, Recount.Turns> turns = new TreeMap<>();
        for (Fact fact : facts.values()) {
            for (Round round : fact.rounds()) {
                for (Stint stint : Stint.of(round)) {
                    turns.merge(who(stint.holder()), turn(stint, day), Recount.Turns::plus);
                }
            }
        }
        turns.values().removeIf(Recount.Turns.NONE::equals);
        return turns;
    }

    private static String who(Holder holder) {
        return holder.department().value() + "|" + Objects.requireNonNullElse(holder.officer(), "");
    }

    private static Recount.Turns turn(Stint stint, LocalDate day) {
        LocalDate until = stint.untilDay();
        if (stint.firstDay().isAfter(day) || (until != null && until.isBefore(day))) {
            return Recount.Turns.NONE;
        }
        boolean goes = day.equals(until);
        boolean closes = goes && stint.closing() != null;
        return new Recount.Turns(
                stint.firstDay().equals(day) ? 1 : 0,
                goes && !closes ? 1 : 0,
                closes ? 1 : 0,
                goes ? 0 : 1);
    }

    Map<LocalDate, Counts> byDay() {
        return Map.copyOf(totals);
    }

    Counts on(LocalDate day) {
        return totals.getOrDefault(day, Counts.NONE);
    }

    long open(LocalDate endOf) {
        return sum(Account.OPEN, endOf);
    }

    long openInTime(LocalDate endOf) {
        return sum(Account.IN_TIME, endOf) - sum(Account.FELL_DUE, endOf.plusDays(1));
    }

    long openOverdue(LocalDate endOf) {
        return sum(Account.OVERDUE, endOf) + sum(Account.FELL_DUE, endOf.plusDays(1));
    }

    long paused(LocalDate endOf) {
        return sum(Account.PAUSED, endOf);
    }

    long sum(Account account, LocalDate last) {
        return sum(totals, account, last);
    }

    private static long sum(NavigableMap<LocalDate, Counts> days, Account account, LocalDate last) {
        return days.headMap(last, true).values().stream()
                .mapToLong(counts -> counts.get(account))
                .sum();
    }
}
