package vn.motcua.reporting.deadletters;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.platform.messaging.DeadLetter;
import vn.motcua.platform.messaging.Replayable;
import vn.motcua.reporting.books.DossierReader;
import vn.motcua.reporting.ledger.Booking.AlreadyBooked;
import vn.motcua.reporting.ledger.Booking.Booked;
import vn.motcua.reporting.ledger.Booking.Impossible;
import vn.motcua.reporting.ledger.Booking.TooEarly;
import vn.motcua.reporting.ledger.Bookkeeper;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.LetterReasons;
import vn.motcua.reporting.stream.Incoming;

/**
 * Tells by the facts as they are shown what the ledger would say of a dead letter. The ledger alone
 * books, and decides once more: here nothing is ever changed.
 */
record ShownFacts(DossierReader shown) implements Replayable {

    @Override
    public boolean take(DeadLetter letter, ConsumerRecord<String, byte[]> record, boolean behind) {
        if (letter.reason().equals(LetterReasons.WAITING)) {
            throw new LedgerRefusal(LetterReasons.WAITING, letter.text());
        }
        DossierEvent event = Incoming.event(record.key(), record.value());
        Fact known = shown.one(event.dossierId().toString()).orElse(null);
        return switch (Bookkeeper.onTrial(known, event)) {
            case Booked _ -> true;
            case AlreadyBooked() -> false;
            case TooEarly(long expected) ->
                    throw new LedgerRefusal(
                            LetterReasons.WAITING,
                            "It waits for event " + expected + " of its dossier");
            case Impossible(String reason) ->
                    throw new LedgerRefusal(LetterReasons.IMPOSSIBLE, reason);
        };
    }

    @Override
    public Replayable onTrial() {
        return this;
    }
}
