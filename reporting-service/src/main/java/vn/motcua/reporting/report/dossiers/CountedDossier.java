package vn.motcua.reporting.report.dossiers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.Timing;
import vn.motcua.reporting.ledger.Ending;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Holder;
import vn.motcua.reporting.report.inquiry.Window;
import vn.motcua.reporting.view.ViewFields;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;

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
    record Place(String procedure, String agency, String department, String channel) {}

    /** How a dossier stands on a day. */
    enum State {
        IN_TIME,
        PAUSED,
        OVERDUE,
        CLOSED
    }

    static CountedDossier of(Document document, Window window) {
        String ending = document.getString(ViewFields.ENDING);
        String timing = document.getString(ViewFields.TIMING);
        return new CountedDossier(
                document.getString(ViewFields.DOSSIER),
                document.getString(ViewFields.CODE),
                new Place(
                        document.getString(ViewFields.PROCEDURE),
                        document.getString(ViewFields.AGENCY),
                        document.getString(ViewFields.DEPARTMENT),
                        document.getString(ViewFields.CHANNEL)),
                Objects.requireNonNull(moment(document.get(ViewFields.RECEIVED_AT))),
                moment(document.get(ViewFields.REOPENED_AT)),
                moment(document.get(ViewFields.DUE_AT)),
                moment(document.get(ViewFields.CLOSED_AT)),
                ending == null ? null : Ending.valueOf(ending),
                timing == null ? null : Timing.valueOf(timing),
                state(document, window),
                null);
    }

    /** The same, and in whose hands it was on the last day. */
    static CountedDossier held(Document document, Fact fact, Window window) {
        CountedDossier one = of(document, window);
        Holder holder = Holding.holder(fact, window.lastDay());
        return new CountedDossier(
                one.id,
                one.code,
                one.place,
                one.receivedAt,
                one.reopenedAt,
                one.dueAt,
                one.closedAt,
                one.outcome,
                one.timing,
                one.state,
                new Hand(holder.agency().value(), holder.department().value(), holder.officer()));
    }

    Instant begunAt() {
        return reopenedAt == null ? receivedAt : reopenedAt;
    }

    private static State state(Document document, Window window) {
        String day = window.lastDay().toString();
        List<Document> spans =
                document.getList(ViewFields.SPANS, Document.class).stream()
                        .filter(span -> span.getString(ViewFields.FROM).compareTo(day) <= 0)
                        .filter(span -> span.getString(ViewFields.UNTIL).compareTo(day) > 0)
                        .toList();
        if (spans.isEmpty()) {
            return State.CLOSED;
        }
        Document span = spans.getFirst();
        String fellDue = window.fellDueUpTo().toString();
        if (span.getString(ViewFields.OVERDUE_FROM).compareTo(fellDue) <= 0) {
            return State.OVERDUE;
        }
        return span.getBoolean(ViewFields.PAUSED) ? State.PAUSED : State.IN_TIME;
    }

    /** A document that never was in the store still has its moments as they were given. */
    private static @Nullable Instant moment(@Nullable Object moment) {
        return moment instanceof Date date ? date.toInstant() : (Instant) moment;
    }
}
