package vn.motcua.reporting.report;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Holder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An open dossier and who has it in hand.
 *
 * @param agency the holder's, as is the department
 * @param hoursHeld whole hours by the wall clock, days off included
 */
record Holding(
        String id,
        String code,
        String procedure,
        Instant receivedAt,
        @Nullable Instant dueAt,
        String agency,
        String department,
        Instant heldSince,
        long hoursHeld) {

    /**
     * One page of them.
     *
     * @param total of all pages: the figure of the column
     */
    record Page(List<Holding> items, long total, int page, int size) {}

    /** How it stood at the end of a day, or now when that is earlier. */
    static Holding of(Fact fact, LocalDate day, Instant until) {
        Holder holder = holder(fact, day);
        return new Holding(
                fact.dossierId().toString(),
                fact.code().value(),
                fact.dimensions().procedure().value(),
                fact.receivedAt(),
                fact.dueAt(),
                holder.agency().value(),
                holder.department().value(),
                holder.since(),
                Duration.between(holder.since(), until).toHours());
    }

    /** Who had it at the end of a day; a fact without holders stayed where it was received. */
    private static Holder holder(Fact fact, LocalDate day) {
        Holder last =
                new Holder(
                        fact.receivedAt(),
                        fact.dimensions().agency(),
                        fact.dimensions().department());
        for (Holder holder : fact.holders()) {
            if (!VietnamTime.date(holder.since()).isAfter(day)) {
                last = holder;
            }
        }
        return last;
    }
}
