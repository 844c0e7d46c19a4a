package vn.motcua.reporting.stream;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.platform.messaging.DeadLetter;
import vn.motcua.platform.messaging.DeadLetterHeaders;
import vn.motcua.platform.messaging.Origin;
import vn.motcua.platform.messaging.Settlement;
import vn.motcua.platform.messaging.Settlement.Way;
import vn.motcua.reporting.ledger.Booking.AlreadyBooked;
import vn.motcua.reporting.ledger.Booking.Booked;
import vn.motcua.reporting.ledger.Booking.Impossible;
import vn.motcua.reporting.ledger.Booking.TooEarly;
import vn.motcua.reporting.ledger.Bookkeeper;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Generation;
import vn.motcua.reporting.ledger.LedgerJson;
import vn.motcua.reporting.ledger.LetterReasons;
import vn.motcua.reporting.ledger.Progress;
import vn.motcua.reporting.ledger.ReportTopics;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps the ledger of one partition of the events. What changes is gathered in memory until the
 * next flush, which writes it, publishes it and commits, so that a burst of events costs one record
 * per dossier and per sum it changed. A commit that comes before the flush writes it all the same.
 */
final class LedgerProcessor implements Processor<byte[], byte[], String, Publication> {

    /** As many events between two ticks say that the ledger is catching up. */
    private static final int CATCHING_UP = 200;

    /** While it catches up, flushes wait longer: much of what changed changes again at once. */
    private static final int MOST_TICKS_SKIPPED = 25;

    private static final Logger log = LoggerFactory.getLogger(LedgerProcessor.class);

    private final Generation generation;
    private final Duration flushInterval;
    private final String application;

    private ProcessorContext<String, Publication> context;
    private LedgerStores stores;
    private Progress progress;
    private boolean flushed;
    private @Nullable Cancellable ticking;
    private int bookedSinceTick;
    private int ticksSkipped;
    private long recordTime;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    LedgerProcessor(Generation generation, Duration flushInterval, String application) {
        this.generation = generation;
        this.flushInterval = flushInterval;
        this.application = application;
    }

    @Override
    public void init(ProcessorContext<String, Publication> newContext) {
        context = newContext;
        stores = new LedgerStores(newContext);
        progress = stores.read(newContext.taskId().partition());
        flushed = progress.nextOffset() == 0 && !stores.hasUnpublished();
        BeforeCommit beforeCommit = newContext.getStateStore(BeforeCommit.NAME);
        beforeCommit.run(this::writeAhead);
        startTicking();
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata metadata = context.recordMetadata().orElseThrow();
        recordTime = record.timestamp();
        if (metadata.topic().equals(ReportTopics.SETTLEMENTS)) {
            settle(record);
        } else {
            var origin = new Origin(metadata.topic(), metadata.partition(), metadata.offset());
            count(record, origin);
            progress = progress.readUpTo(metadata.offset() + 1);
        }
        bookedSinceTick++;
        flushed = false;
        if (stores.changed() >= LedgerStores.ROOM || ticking == null) {
            // What comes after a rest is shown at once; what follows it, with the next tick.
            flush();
        }
        if (ticking == null) {
            startTicking();
        }
    }

    /** While nothing comes nothing ticks: Kafka Streams commits after every tick. */
    private void startTicking() {
        ticking = context.schedule(flushInterval, PunctuationType.WALL_CLOCK_TIME, _ -> tick());
    }

    private void count(Record<byte[], byte[]> record, Origin origin) {
        try {
            book(Incoming.event(record), record.headers(), origin);
        } catch (MalformedEvent malformed) {
            var letter = new Letter(Incoming.key(record), null, origin, record.headers());
            bury(letter, record.value(), DeadLetter.UNREADABLE, malformed.getMessage());
        }
    }

    private void book(DossierEvent first, Headers headers, Origin origin) {
        Waiting next = bookOne(first, headers, origin);
        while (next != null) {
            next = bookOne(next.event(), new RecordHeaders(), next.origin());
        }
    }

    /** Books one event and gives the one that waited for it, if there is one. */
    private @Nullable Waiting bookOne(DossierEvent event, Headers headers, Origin origin) {
        Fact before = stores.known(event.dossierId());
        String key = event.dossierId().toString();
        switch (Bookkeeper.book(before, event)) {
            case Booked(Fact after) -> {
                progress = progress.booked(before == null, event.recordedAt());
                stores.keep(before, after);
                mend(key, event.sequence(), origin);
                return release(after, origin);
            }
            case TooEarly(long expected) ->
                    hold(event, expected, new Letter(key, event.sequence(), origin, headers));
            case AlreadyBooked() -> log.debug("Event {} came again", event.eventId());
            case Impossible(String reason) ->
                    bury(
                            new Letter(key, event.sequence(), origin, headers),
                            EventJson.write(event),
                            LetterReasons.IMPOSSIBLE,
                            reason);
        }
        return null;
    }

    private @Nullable Waiting release(Fact fact, Origin releasing) {
        if (progress.waiting() == 0) {
            return null;
        }
        DossierEvent next = stores.release(fact.dossierId(), fact.sequence() + 1);
        if (next == null) {
            return null;
        }
        progress = progress.heldMore(-1);
        String key = next.dossierId().toString();
        Long offset = stores.letters().release(key, next.sequence());
        if (offset == null) {
            // It began to wait under a build that kept no letter of it.
            return new Waiting(next, releasing);
        }
        var origin = new Origin(releasing.topic(), releasing.partition(), offset);
        tell(key, origin, new Settlement(Way.MENDED, application, now(), null));
        return new Waiting(next, origin);
    }

    private void hold(DossierEvent event, long expected, Letter letter) {
        if (stores.hold(event)) {
            progress = progress.heldMore(1);
            stores.letters().hold(letter.key(), letter.origin().offset(), event.sequence());
            String text = "It waits for event " + expected + " of its dossier";
            log.warn("Event {} of dossier {}: {}", event.sequence(), event.dossierId(), text);
            setAside(letter, EventJson.write(event), LetterReasons.WAITING, text);
        }
    }

    private void bury(
            Letter letter, byte @Nullable [] body, String reason, @Nullable String because) {
        String text = String.valueOf(because);
        long offset = letter.origin().offset();
        if (stores.letters().open(letter.key(), offset, letter.sequence())) {
            progress = progress.deadLetteredMore(1);
            log.warn("The record at {} cannot be counted: {}", letter.origin(), text);
            setAside(letter, body, reason, text);
        }
    }

    /** What was a dead letter has come true from another record. */
    private void mend(String key, long sequence, Origin by) {
        if (progress.deadLettered() == 0) {
            return;
        }
        for (long offset : stores.letters().open(key, sequence)) {
            settled(
                    key,
                    new Origin(by.topic(), by.partition(), offset),
                    new Settlement(Way.MENDED, application, now(), null));
        }
    }

    /** Carries out what was ordered for a dead letter; the second time nothing is left to do. */
    private void settle(Record<byte[], byte[]> order) {
        Origin origin = DeadLetterHeaders.origin(order.headers());
        Settlement settlement = DeadLetterHeaders.settlement(order.headers());
        if (origin == null || settlement == null) {
            log.warn("A record among the settlements is none");
            return;
        }
        String key = Incoming.key(order);
        switch (settlement.way()) {
            case REPLAYED, KNOWN -> replay(order, key, origin, settlement);
            case MENDED, DISMISSED -> settled(key, origin, settlement);
        }
    }

    private void replay(
            Record<byte[], byte[]> order, String key, Origin origin, Settlement settlement) {
        if (!stores.letters().isOpen(key, origin.offset())) {
            return;
        }
        try {
            DossierEvent event = Incoming.event(order);
            switch (Bookkeeper.book(stores.known(event.dossierId()), event)) {
                case Booked _, AlreadyBooked _ -> {
                    settled(key, origin, settlement);
                    book(event, DeadLetterHeaders.without(order.headers()), origin);
                }
                case TooEarly _, Impossible _ ->
                        log.warn("The dead letter {} still cannot be counted", origin);
            }
        } catch (MalformedEvent malformed) {
            log.warn("The dead letter {} still cannot be read", origin, malformed);
        }
    }

    private void settled(String key, Origin origin, Settlement settlement) {
        if (stores.letters().settle(key, origin.offset())) {
            progress = progress.deadLetteredMore(-1);
            tell(key, origin, settlement);
        }
    }

    private void setAside(Letter letter, byte @Nullable [] body, String reason, String text) {
        publish(
                letter.key(),
                body,
                DeadLetterHeaders.of(
                        letter.headers(),
                        letter.origin(),
                        recordTime,
                        application,
                        reason,
                        text,
                        now()));
    }

    private void tell(String key, Origin origin, Settlement settlement) {
        publish(key, null, DeadLetterHeaders.of(origin, settlement));
    }

    private void publish(String key, byte @Nullable [] body, Headers headers) {
        String topic = ReportTopics.deadLetters(application);
        var publication = new Publication(topic, progress.partition(), body);
        context.forward(
                new Record<>(key, publication, context.currentSystemTimeMs()).withHeaders(headers));
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    private void tick() {
        boolean catchingUp = bookedSinceTick > CATCHING_UP;
        bookedSinceTick = 0;
        if (catchingUp && ticksSkipped < MOST_TICKS_SKIPPED) {
            ticksSkipped++;
        } else if (!flushed) {
            flush();
        } else if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
    }

    private void flush() {
        ticksSkipped = 0;
        stores.write(progress);
        stores.publish(
                (key, fact) -> publish(generation.dossiers(), key, fact),
                (key, sum) -> publish(generation.totals(), key, sum));
        byte[] json = LedgerJson.write(progress);
        publish(generation.totals(), progress.key(), json);
        publish(generation.dossiers(), progress.key(), json);
        flushed = true;
        context.commit();
    }

    /** Before a commit, the flush's own too: that one has left nothing to write. */
    private void writeAhead() {
        if (!flushed) {
            stores.writeAhead(progress);
        }
    }

    private void publish(String topic, String key, byte[] body) {
        context.forward(
                new Record<>(
                        key,
                        new Publication(topic, progress.partition(), body),
                        context.currentSystemTimeMs()));
    }

    /** An event that waited, and where it was read. */
    private record Waiting(DossierEvent event, Origin origin) {}

    /** What is known of a record that is set aside, but for its body. */
    private record Letter(String key, @Nullable Long sequence, Origin origin, Headers headers) {}
}
