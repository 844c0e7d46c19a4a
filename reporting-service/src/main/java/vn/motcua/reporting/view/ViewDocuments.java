package vn.motcua.reporting.view;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;

import vn.motcua.kernel.event.Timing;
import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.ledger.Account;
import vn.motcua.reporting.ledger.Closing;
import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.ledger.Dimensions;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.LedgerJson;
import vn.motcua.reporting.ledger.Progress;
import vn.motcua.reporting.ledger.Round;
import vn.motcua.reporting.ledger.Span;
import vn.motcua.reporting.ledger.TotalKey;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Turns what the ledger publishes into documents, and back. */
final class ViewDocuments {

    /** Chooses one document of each dossier. */
    static final Criteria FIRST_ROUND = Criteria.where(ViewFields.ROUND).is(0);

    private ViewDocuments() {}

    static Document of(TotalKey key, Counts counts) {
        Document document = dimensions(key.text(), key.dimensions());
        document.append(ViewFields.DAY, key.day().toString());
        counts.amounts().forEach((account, amount) -> document.append(account.name(), amount));
        return document;
    }

    /**
     * One dossier, with everything questions are asked by: a document for each of its rounds.
     *
     * @param json the fact as it stands on its topic
     */
    static List<Document> of(byte[] json) {
        return of(LedgerJson.fact(json)).stream()
                .map(document -> document.append(ViewFields.FACT, json))
                .toList();
    }

    /** The same, as it was closed. */
    static List<Document> of(String closing, byte[] json) {
        return of(json).stream()
                .map(document ->
                        document.append(
                                        ViewFields.ID,
                                        closedId(closing, document.getString(ViewFields.ID)))
                                .append(ViewFields.CLOSING, closing))
                .toList();
    }

    /** All but the fact itself. */
    static List<Document> of(Fact fact) {
        return fact.rounds().stream().map(ViewDocuments::of).toList();
    }

    /** The id of a document, or of a dossier's first one, in a closing. */
    static String closedId(String closing, String id) {
        return closing + "|" + id;
    }

    private static Document of(Round round) {
        Fact fact = round.fact();
        String id = fact.dossierId().toString();
        Closing closing = round.closing();
        Timing timing = closing == null ? null : closing.timing();
        return dimensions(round.isFirst() ? id : id + "#" + round.number(), fact.dimensions())
                .append(ViewFields.DOSSIER, id)
                .append(ViewFields.ROUND, round.number())
                .append(ViewFields.SEQUENCE, fact.sequence())
                .append(ViewFields.CODE, fact.code().value())
                .append(ViewFields.RECEIVED_AT, fact.receivedAt())
                .append(ViewFields.REOPENED_AT, round.isFirst() ? null : round.begunAt())
                .append(ViewFields.DUE_AT, round.dueAt())
                .append(ViewFields.CLOSED_AT, closing == null ? null : closing.at())
                .append(ViewFields.RECEIVED_DAY, fact.receivedDay().toString())
                .append(ViewFields.BEGUN_DAY, round.begunDay().toString())
                .append(ViewFields.CLOSED_DAY, day(round.closedDay()))
                .append(ViewFields.ENDING, closing == null ? null : closing.ending().name())
                .append(ViewFields.TIMING, timing == null ? null : timing.name())
                .append(ViewFields.SPANS, round.spans().stream().map(ViewDocuments::of).toList());
    }

    /** The fact a dossier's document was made of, closed or not. */
    static Fact fact(Document dossier) {
        return LedgerJson.fact(dossier.get(ViewFields.FACT, Binary.class).getData());
    }

    /**
     * The fact with its journal.
     *
     * @throws Problem {@code history-missing}
     */
    static Fact journaled(Document dossier) {
        Binary json = dossier.get(ViewFields.FACT, Binary.class);
        Fact fact = json == null ? null : LedgerJson.fact(json.getData());
        if (fact == null || fact.journal().isEmpty()) {
            throw Problem.of(
                    HttpStatus.CONFLICT, "history-missing", dossier.getString(ViewFields.ID));
        }
        return fact;
    }

    /** The round a document is about. */
    static Round round(Document dossier) {
        return fact(dossier).rounds().get(dossier.getInteger(ViewFields.ROUND));
    }

    /** What a total's document counts. */
    static Counts counts(Document total) {
        Map<Account, Long> amounts = new EnumMap<>(Account.class);
        for (Account account : Account.values()) {
            if (total.get(account.name()) instanceof Number amount) {
                amounts.put(account, amount.longValue());
            }
        }
        return Counts.of(amounts);
    }

    /** Progress of one partition, as far as one topic has told it. */
    static Document of(String topic, Progress progress) {
        return new Document(ViewFields.ID, topic + "|" + progress.partition())
                .append(ViewWriter.TOPIC, topic)
                .append("partition", progress.partition())
                .append("nextOffset", progress.nextOffset())
                .append("events", progress.events())
                .append("dossiers", progress.dossiers())
                .append("waiting", progress.waiting())
                .append("deadLettered", progress.deadLettered())
                .append("newestEventAt", progress.newestEventAt());
    }

    private static Document of(Span span) {
        return new Document(ViewFields.FROM, span.from().toString())
                .append(ViewFields.UNTIL, day(span.until()))
                .append(ViewFields.OVERDUE_FROM, day(span.overdueFrom()))
                .append(ViewFields.PAUSED, span.paused());
    }

    private static Document dimensions(String id, Dimensions dimensions) {
        return new Document(ViewFields.ID, id)
                .append(ViewFields.AGENCY, dimensions.agency().value())
                .append(ViewFields.DEPARTMENT, dimensions.department().value())
                .append(ViewFields.PROCEDURE, dimensions.procedure().value())
                .append(ViewFields.CHANNEL, dimensions.channel().name());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? ViewFields.NEVER : day.toString();
    }
}
