package vn.motcua.reporting.ledger;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.reporting.ledger.Booking.Booked;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up postings event by event, as the stream does, and reads balances at a day's end. */
final class Balances {

    private final Map<DossierId, Fact> facts = new HashMap<>();
    private final TreeMap<LocalDate, Counts> totals = new TreeMap<>();

    static Balances after(List<DossierEvent> events) {
        var balances = new Balances();
        events.forEach(balances::book);
        return balances;
    }

    void book(DossierEvent event) {
        Fact before = facts.get(event.dossierId());
        if (Bookkeeper.book(before, event) instanceof Booked(Fact after)) {
            Postings had = before == null ? Postings.none() : Postings.of(before);
            Postings.of(after).minus(had).byDay().forEach(this::add);
            facts.put(event.dossierId(), after);
        }
    }

    private void add(LocalDate day, Counts counts) {
        totals.merge(day, counts, Counts::plus);
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

    private long sum(Account account, LocalDate last) {
        return totals.headMap(last, true).values().stream()
                .mapToLong(counts -> counts.get(account))
                .sum();
    }
}
