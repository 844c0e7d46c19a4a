package vn.motcua.reporting.stream;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
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
import vn.motcua.reporting.ledger.Counts;
import vn.motcua.reporting.ledger.Dimensions;
import vn.motcua.reporting.ledger.Fact;
import vn.motcua.reporting.ledger.LedgerJson;
import vn.motcua.reporting.ledger.Postings;
import vn.motcua.reporting.ledger.Progress;
import vn.motcua.reporting.ledger.ReportTopics;
import vn.motcua.reporting.ledger.TotalKey;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the ledger of one partition of the events. A changed fact is published at once; sums wait
 * for the next flush, so that a burst of events costs one record per sum it changed.
 */
final class LedgerProcessor implements Processor<byte[], byte[], String, Publication> {

    /** As many events between two ticks say that the ledger is catching up. */
    private static final int CATCHING_UP = 200;

    /** While it catches up, sums wait longer: most of them change again at once. */
    private static final int MOST_TICKS_SKIPPED = 25;

    private static final Logger log = LoggerFactory.getLogger(LedgerProcessor.class);

    private final Duration flushInterval;
    private final DeadLetters deadLetters;
    private final Map<String, Counts> changedSums = new HashMap<>();

    private ProcessorContext<String, Publication> context;
    private LedgerStores stores;
    private Progress progress;
    private Progress published;
    private boolean resend;
    private int bookedSinceTick;
    private int ticksSkipped;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    LedgerProcessor(Duration flushInterval, DeadLetters deadLetters) {
        this.flushInterval = flushInterval;
        this.deadLetters = deadLetters;
    }

    @Override
    public void init(ProcessorContext<String, Publication> newContext) {
        context = newContext;
        stores = new LedgerStores(newContext);
        int partition = newContext.taskId().partition();
        progress = stores.read(partition);
        published = stores.published(partition);
        // A stop between a commit and the next flush lost which sums had changed, not the sums.
        resend = !progress.equals(published);
        newContext.schedule(flushInterval, PunctuationType.WALL_CLOCK_TIME, _ -> tick());
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
        stores.keepRead(progress);
    }

    private void book(DossierEvent first, Headers headers, DeadLetters.Origin origin) {
        DossierEvent event = first;
        while (event != null) {
            event = bookOne(event, event.equals(first) ? headers : new RecordHeaders(), origin);
        }
    }

    /** Books one event and gives the one that waited for it, if there is one. */
    private @Nullable DossierEvent bookOne(
            DossierEvent event, Headers headers, DeadLetters.Origin origin) {
        Known before = stores.known(event.dossierId());
        switch (Bookkeeper.book(before == null ? null : before.fact(), event)) {
            case Booked(Fact after) -> {
                enter(event, before, after);
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

    private void enter(DossierEvent event, @Nullable Known before, Fact after) {
        byte[] json = LedgerJson.write(after);
        progress = progress.booked(before == null, event.recordedAt());
        if (before != null && after.countsLike(before.fact())) {
            stores.keep(new Known(after, before.postings()), json);
            return;
        }
        Known now = Known.of(after);
        stores.keep(now, json);
        now.postings()
                .minus(before == null ? Postings.none() : before.postings())
                .entries()
                .forEach((at, counts) -> add(at.dimensions(), at.day(), counts));
        publish(ReportTopics.DOSSIERS, after.dossierId().toString(), json);
    }

    private void add(Dimensions dimensions, LocalDate day, Counts counts) {
        String key = new TotalKey(dimensions, day, progress.partition()).text();
        Counts sum = stores.sum(key).plus(counts);
        stores.keep(key, sum);
        changedSums.put(key, sum);
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
        } else {
            ticksSkipped = 0;
            flush();
        }
    }

    private void flush() {
        if (resend) {
            stores.forEachSum(this::publish);
            resend = false;
        } else if (progress.equals(published)) {
            return;
        }
        changedSums.forEach(this::publish);
        changedSums.clear();
        byte[] json = LedgerJson.write(progress);
        publish(ReportTopics.TOTALS, progress.key(), json);
        publish(ReportTopics.DOSSIERS, progress.key(), json);
        stores.keepPublished(progress);
        published = progress;
        context.commit();
    }

    private void publish(String key, Counts sum) {
        publish(ReportTopics.TOTALS, key, LedgerJson.write(sum));
    }

    private void publish(String topic, String key, byte[] body) {
        context.forward(
                new Record<>(
                        key,
                        new Publication(topic, progress.partition(), body),
                        context.currentSystemTimeMs()));
    }
}
