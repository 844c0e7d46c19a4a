package vn.motcua.reporting.report.dossiers;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Holder;
import vn.motcua.reporting.ledger.Round;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An open dossier and who has it in hand.
 *
 * @param agency the holder's, as is the department, which has it since {@code heldSince}
 * @param officer of that department, who has it in hand; absent while nobody does, or where it is
 *     not known: a closing names no officers
 * @param hoursHeld whole hours by the wall clock, days off included
 */
public record Holding(
        String id,
        String code,
        String procedure,
        Instant receivedAt,
        @Nullable Instant dueAt,
        String agency,
        String department,
        @Nullable String officer,
        Instant heldSince,
        long hoursHeld) {

    /**
     * One page of them.
     *
     * @param total of all pages: the figure of the column
     */
    public record Page(List<Holding> items, long total, int page, int size) {}

    /** How it stood at the end of a day, or now when that is earlier. */
    static Holding of(Round round, LocalDate day, Instant until) {
        Fact fact = round.fact();
        Holder department = last(fact.departments(), day, first(fact));
        return new Holding(
                fact.dossierId().toString(),
                fact.code().value(),
                fact.dimensions().procedure().value(),
                fact.receivedAt(),
                round.dueAt(),
                department.agency().value(),
                department.department().value(),
                holder(fact, day).officer(),
                department.since(),
                Duration.between(department.since(), until).toHours());
    }

    /** Who had it at the end of a day, and which officer of theirs. */
    static Holder holder(Fact fact, LocalDate day) {
        return last(fact.holders(), day, first(fact));
    }

    private static Holder first(Fact fact) {
        return new Holder(
                fact.receivedAt(), fact.dimensions().agency(), fact.dimensions().department());
    }

    /** Who had it at the end of a day; a fact without holders stayed where it was received. */
    private static Holder last(List<Holder> holders, LocalDate day, Holder first) {
        Holder last = first;
        for (Holder holder : holders) {
            if (!VietnamTime.date(holder.since()).isAfter(day)) {
                last = holder;
            }
        }
        return last;
    }
}
