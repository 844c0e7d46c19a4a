package vn.motcua.reporting.report.officers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Timing;
import vn.motcua.reporting.ledger.Closing;
import vn.motcua.reporting.ledger.Ending;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Holder;
import vn.motcua.reporting.ledger.Round;

import java.time.Instant;
import java.util.List;

/**
 * One page of the dossiers behind an officer's figure. One that was in the same hands twice is
 * there twice.
 *
 * @param total of all pages: the figure
 */
record OfficerPage(List<Item> items, long total, int page, int size) {

    /** A dossier, and one of the times somebody had it. */
    record Item(
            String id,
            String code,
            String procedure,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt,
            @Nullable Ending outcome,
            @Nullable Timing timing,
            @JsonUnwrapped Hands hands) {}

    /**
     * Who had it.
     *
     * @param officer absent for nobody
     * @param until absent while it lasts
     */
    record Hands(
            String agency,
            String department,
            @Nullable String officer,
            Instant since,
            @Nullable Instant until) {}

    static Item item(InHand one) {
        Fact fact = one.fact();
        Round round = one.stint().round();
        Holder holder = one.stint().holder();
        Closing closing = round.closing();
        return new Item(
                fact.dossierId().toString(),
                fact.code().value(),
                fact.dimensions().procedure().value(),
                fact.receivedAt(),
                round.dueAt(),
                closing == null ? null : closing.at(),
                closing == null ? null : closing.ending(),
                closing == null ? null : closing.timing(),
                new Hands(
                        holder.agency().value(),
                        holder.department().value(),
                        holder.officer(),
                        holder.since(),
                        one.stint().until()));
    }
}
