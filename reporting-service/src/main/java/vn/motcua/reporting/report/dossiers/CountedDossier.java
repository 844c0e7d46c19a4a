package vn.motcua.reporting.report.dossiers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Timing;
import vn.motcua.reporting.books.Standing;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.ledger.Closing;
import vn.motcua.reporting.ledger.Dimensions;
import vn.motcua.reporting.ledger.Ending;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Holder;
import vn.motcua.reporting.ledger.Round;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A dossier as the ledger counts it: one time from its reception, or a reopening, to its closing.
 *
 * @param reopenedAt when this time began; absent when with the reception
 * @param outcome how it was closed, absent while it is open
 * @param timing of a decision
 * @param state at the end of the period asked for
 * @param heldBy who had it then; absent in files, which do not name them
 */
record CountedDossier(
        String id,
        String code,
        @JsonUnwrapped Place place,
        Instant receivedAt,
        @Nullable Instant reopenedAt,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable Ending outcome,
        @Nullable Timing timing,
        State state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Hand heldBy) {

    /** Who had it in hand: a department, and one of its officers once somebody took it up. */
    record Hand(
            String agency,
            String department,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String officer) {}

    /** Where it is counted. */
    record Place(String procedure, String agency, String department, String channel) {

        static Place of(Dimensions dimensions) {
            return new Place(
                    dimensions.procedure().value(),
                    dimensions.agency().value(),
                    dimensions.department().value(),
                    dimensions.channel().name());
        }
    }

    /** How a dossier stands on a day. */
    enum State {
        IN_TIME,
        PAUSED,
        OVERDUE,
        CLOSED;

        static State of(Standing standing) {
            return switch (standing) {
                case IN_TIME -> IN_TIME;
                case WAITING -> PAUSED;
                case OVERDUE, WAITING_OVERDUE -> OVERDUE;
            };
        }
    }

    static CountedDossier of(Round round, Window window) {
        return of(round, window, null);
    }

    /** The same, and in whose hands it was on the last day. */
    static CountedDossier held(Round round, Window window) {
        Holder holder = Holding.holder(round.fact(), window.lastDay());
        return of(
                round,
                window,
                new Hand(holder.agency().value(), holder.department().value(), holder.officer()));
    }

    private static CountedDossier of(Round round, Window window, @Nullable Hand heldBy) {
        Fact fact = round.fact();
        Closing closing = round.closing();
        return new CountedDossier(
                fact.dossierId().toString(),
                fact.code().value(),
                Place.of(fact.dimensions()),
                fact.receivedAt().truncatedTo(ChronoUnit.MILLIS),
                round.isFirst() ? null : shown(round.begunAt()),
                shown(round.dueAt()),
                closing == null ? null : shown(closing.at()),
                closing == null ? null : closing.ending(),
                closing == null ? null : closing.timing(),
                Standing.of(round, window).map(State::of).orElse(State.CLOSED),
                heldBy);
    }

    /** To the millisecond, as the store has it. */
    private static @Nullable Instant shown(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
    }
}
