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
import vn.motcua.reporting.ledger.Booking.AlreadyBooked;
import vn.motcua.reporting.ledger.Booking.Booked;
import vn.motcua.reporting.ledger.Booking.Impossible;
import vn.motcua.reporting.ledger.Booking.TooEarly;
import vn.motcua.reporting.ledger.Bookkeeper;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.Generation;
import vn.motcua.reporting.ledger.LedgerJson;
import vn.motcua.reporting.ledger.Progress;

import java.time.Duration;

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
    private final DeadLetters deadLetters;

    private ProcessorContext<String, Publication> context;
    private LedgerStores stores;
    private Progress progress;
    private boolean flushed;
    private @Nullable Cancellable ticking;
    private int bookedSinceTick;
    private int ticksSkipped;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    LedgerProcessor(Generation generation, Duration flushInterval, DeadLetters deadLetters) {
        this.generation = generation;
        this.flushInterval = flushInterval;
        this.deadLetters = deadLetters;
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
        var origin =
                new DeadLetters.Origin(metadata.topic(), metadata.partition(), metadata.offset());
        try {
            book(Incoming.event(record), record.headers(), origin);
        } catch (MalformedEvent malformed) {
            String reason = String.valueOf(malformed.getMessage());
            bury(Incoming.key(record), record.value(), record.headers(), reason, origin);
        }
        bookedSinceTick++;
        progress = progress.readUpTo(metadata.offset() + 1);
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

    private void book(DossierEvent first, Headers headers, DeadLetters.Origin origin) {
        DossierEvent next = bookOne(first, headers, origin);
        while (next != null) {
            next = bookOne(next, new RecordHeaders(), origin);
        }
    }

    /** Books one event and gives the one that waited for it, if there is one. */
    private @Nullable DossierEvent bookOne(
            DossierEvent event, Headers headers, DeadLetters.Origin origin) {
        Fact before = stores.known(event.dossierId());
        switch (Bookkeeper.book(before, event)) {
            case Booked(Fact after) -> {
                progress = progress.booked(before == null, event.recordedAt());
                stores.keep(before, after);
                return release(after);
            }
            case TooEarly(long expected) -> hold(event, expected);
            case AlreadyBooked() -> log.debug("Event {} came again", event.eventId());
            case Impossible(String reason) ->
                    bury(
                            event.dossierId().toString(),
                            EventJson.write(event),
                            headers,
                            reason,
                            origin);
        }
        return null;
    }

    private @Nullable DossierEvent release(Fact fact) {
        if (progress.waiting() == 0) {
            return null;
        }
        DossierEvent next = stores.release(fact.dossierId(), fact.sequence() + 1);
        if (next != null) {
            progress = progress.heldMore(-1);
        }
        return next;
    }

    private void hold(DossierEvent event, long expected) {
        if (stores.hold(event)) {
            progress = progress.heldMore(1);
            log.warn(
                    "Event {} of dossier {} waits for {}",
                    event.sequence(),
                    event.dossierId(),
                    expected);
        }
    }

    private void bury(
            String key, byte[] body, Headers headers, String reason, DeadLetters.Origin origin) {
        progress = progress.deadLetteredOneMore();
        log.warn("The record at {} cannot be counted: {}", origin, reason);
        var publication = new Publication(deadLetters.topic(), Publication.BY_KEY, body);
        context.forward(
                new Record<>(key, publication, context.currentSystemTimeMs())
                        .withHeaders(deadLetters.headers(headers, reason, origin)));
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
}
