package vn.motcua.platform.position;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.MessageHeaders;

import vn.motcua.platform.position.Resumption.Finding;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Compares, once after each start, what the store has read with what had been read before and with
 * what there is. Until that is done nothing is read, and whoever must not act on an older store
 * waits. The broker or the store may be away: it is tried again for as long as it takes.
 */
public final class StartCheck implements SmartLifecycle, Readings {

    private static final Logger log = LoggerFactory.getLogger(StartCheck.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String REWOUND = "motcua.consumer.rewound";

    private final Positions positions;
    private final LogOffsets offsets;
    private final KafkaAdmin topics;
    private final Supplier<Stream<RestoreListener>> listeners;
    private final MeterRegistry meters;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Map<TopicPartition, Extent> atStart = Map.of();
    private volatile Map<TopicPartition, Long> rereadUntil = Map.of();
    private Thread thread = new Thread();

    StartCheck(
            Positions positions,
            LogOffsets offsets,
            KafkaAdmin topics,
            Supplier<Stream<RestoreListener>> listeners,
            MeterRegistry meters) {
        this.positions = positions;
        this.offsets = offsets;
        this.topics = topics;
        this.listeners = listeners;
        this.meters = meters;
        meters.counter(REWOUND);
    }

    /** Whether that record was handled before; it is being read, so the check is done. */
    public Reading readingOf(ConsumerRecord<?, ?> record) {
        return readingOf(record.topic(), record.partition(), record.offset());
    }

    @Override
    public Reading of(MessageHeaders record) {
        return readingOf(
                requireNonNull(record.get(KafkaHeaders.RECEIVED_TOPIC, String.class)),
                requireNonNull(record.get(KafkaHeaders.RECEIVED_PARTITION, Integer.class)),
                requireNonNull(record.get(KafkaHeaders.OFFSET, Long.class)));
    }

    private Reading readingOf(String topic, int partition, long offset) {
        return offset < rereadUntil(new TopicPartition(topic, partition))
                ? Reading.AGAIN
                : Reading.FIRST;
    }

    public boolean isDone() {
        return done.getCount() == 0;
    }

    /** Waits until it is done; false when there is no reason to go on waiting. */
    public boolean await(BooleanSupplier goOn) throws InterruptedException {
        while (goOn.getAsBoolean()) {
            if (done.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    /** What there was of each partition when the service started. */
    Map<TopicPartition, Extent> atStart() {
        return atStart;
    }

    long rereadUntil(TopicPartition partition) {
        return rereadUntil.getOrDefault(partition, 0L);
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("start-check").start(this::checkUntilDone);
    }

    @Override
    public void stop() {
        stopping.countDown();
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void checkUntilDone() {
        try {
            boolean told = false;
            while (!isDone()) {
                try {
                    check();
                } catch (ExecutionException | RuntimeException away) {
                    if (!told) {
                        log.warn("Not known yet where to go on reading; trying again", away);
                    }
                    told = true;
                    // The topics may be missing because the broker was away at the start.
                    topics.initialize();
                    if (stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException stopped) {
            log.debug("Stopped before it was known where to go on reading");
        }
    }

    private void check() throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = offsets.partitions();
        // In this order: other instances go on, and what they write first must not be read last.
        Map<TopicPartition, Long> committed = offsets.committed();
        Map<TopicPartition, Position> stored = positions.of(partitions);
        Map<TopicPartition, Extent> extents = offsets.extents(partitions);
        Map<TopicPartition, Resumption> found = new HashMap<>();
        for (TopicPartition one : partitions) {
            Position position = stored.getOrDefault(one, Position.NONE);
            Extent extent = extents.getOrDefault(one, Extent.NOTHING);
            var resumption = Resumption.of(position, committed.getOrDefault(one, 0L), extent);
            found.put(one, resumption);
            tell(one, resumption, position, extent);
        }
        if (found.values().stream().anyMatch(one -> one.finding() == Finding.STORE_IS_OLDER)) {
            // Before the store remembers it: cut off here, the next start finds the same.
            listeners.get().forEach(RestoreListener::storeIsOlder);
        }
        found.forEach((one, resumption) ->
                remember(one, stored.getOrDefault(one, Position.NONE), resumption));
        rereadUntil =
                found.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, one -> one.getValue().rereadUntil()));
        atStart = Map.copyOf(extents);
        done.countDown();
    }

    private void remember(TopicPartition partition, Position stored, Resumption resumption) {
        if (resumption.rereadUntil() != stored.rereadUntil()) {
            positions.keepReread(partition, resumption.rereadUntil());
        }
        if (resumption.finding() == Finding.LOG_IS_SHORTER) {
            positions.forget(partition, stored);
        }
    }

    private void tell(
            TopicPartition partition, Resumption resumption, Position stored, Extent extent) {
        switch (resumption.finding()) {
            case NOTHING -> {}
            case STORE_IS_OLDER -> {
                log.warn(
                        "The store is older than what was read: {} is known up to {}, but was read"
                                + " up to {}; reading it again from there",
                        partition,
                        stored.next() == null ? "nothing" : stored.next(),
                        resumption.rereadUntil());
                meters.counter(REWOUND).increment();
            }
            case LOG_IS_SHORTER ->
                    log.warn(
                            "{} ends at {}, but was read up to {}: reading it from its beginning",
                            partition,
                            extent.end(),
                            stored.next());
            case RECORDS_ARE_GONE ->
                    log.warn(
                            "{} begins at {}, but was read up to {} only: what was between is gone",
                            partition,
                            extent.begin(),
                            stored.next());
        }
    }
}
