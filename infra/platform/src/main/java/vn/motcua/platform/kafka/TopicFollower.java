package vn.motcua.platform.kafka;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Follows a whole topic in no group, on a thread of its own: first to where it ended at the start,
 * then for good. A broker that does not answer, or a record that cannot be taken, is tried again
 * for as long as it takes, each time from where {@link #begin} says.
 */
public abstract class TopicFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicFollower.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final String topic;
    private final ConsumerFactory<String, byte[]> consumers;
    private final Duration pause;
    private final CountDownLatch told = new CountDownLatch(1);
    private final AtomicReference<@Nullable Consumer<?, ?>> polling = new AtomicReference<>();
    private Thread thread = new Thread();

    /**
     * Names the topic.
     *
     * @param pause between two looks once it is caught up: what comes in within it is taken
     *     together
     */
    @SuppressWarnings("unchecked") // the factory is Boot's, for whatever the deserializers make
    protected TopicFollower(String topic, ConsumerFactory<?, ?> consumers, Duration pause) {
        this.topic = topic;
        this.consumers = (ConsumerFactory<String, byte[]>) consumers;
        this.pause = pause;
    }

    /**
     * Where to go on, before the topic is looked at, and again after each failure.
     *
     * @return the next offset by partition; what is left out, or ends before it, is read from its
     *     beginning: a log that is shorter than it was may hold other records there
     */
    protected abstract Map<Integer, Long> begin();

    /** Takes what was read. */
    protected abstract void take(ConsumerRecords<String, byte[]> records);

    /** All that was there at the start has been taken; said again before every further look. */
    protected abstract void caughtUp() throws InterruptedException;

    @Override
    public final void start() {
        thread = Thread.ofPlatform().name(topic + "-follower").start(this::follow);
    }

    @Override
    public void stop() {
        told.countDown();
        Consumer<?, ?> consumer = polling.get();
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            if (!thread.join(GRACE)) {
                // It waits for a broker or a store that is away, and no wakeup reaches it there.
                thread.interrupt();
                var _ = thread.join(GRACE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return thread.isAlive();
    }

    private void follow() {
        try {
            while (!stopping(Duration.ZERO)) {
                try (Consumer<String, byte[]> consumer = consumer()) {
                    polling.set(consumer);
                    read(consumer);
                } catch (WakeupException stop) {
                    log.debug("Told to stop", stop);
                } catch (KafkaException | org.springframework.kafka.KafkaException away) {
                    log.info("{} cannot be read yet: {}", topic, away.getMessage());
                } catch (RuntimeException failed) {
                    log.warn("What is on {} cannot be taken", topic, failed);
                }
                if (stopping(RETRY)) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean stopping(Duration within) throws InterruptedException {
        return told.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void read(Consumer<String, byte[]> consumer) throws InterruptedException {
        Map<Integer, Long> known = begin();
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic, PATIENCE).stream()
                        .map(one -> new TopicPartition(topic, one.partition()))
                        .toList();
        if (partitions.isEmpty()) {
            // Just made, and not known everywhere: nothing follows from nothing being on it.
            throw new KafkaException("It has no partitions");
        }
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        ends.forEach((partition, end) -> {
            long next = known.getOrDefault(partition.partition(), 0L);
            consumer.seek(partition, next <= end ? next : 0);
        });
        boolean all = isRead(consumer, ends);
        while (!stopping(all ? pause : Duration.ZERO)) {
            if (all) {
                caughtUp();
            }
            ConsumerRecords<String, byte[]> records = consumer.poll(LOOK);
            if (!records.isEmpty()) {
                take(records);
            }
            all = all || isRead(consumer, ends);
        }
    }

    private static boolean isRead(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
    }

    private Consumer<String, byte[]> consumer() {
        var settings = new Properties();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000");
        return consumers.createConsumer(null, topic + "-follower", null, settings);
    }
}
