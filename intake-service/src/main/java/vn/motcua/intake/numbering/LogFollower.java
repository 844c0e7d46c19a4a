package vn.motcua.intake.numbering;

import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.event.DossierTopics;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Follows the log from where this store has read it to, first to its end, then at leisure: what is
 * on it is true, also when the store came back without it. Belongs to no group: every instance
 * reads all of it, and only the store knows how far.
 */
@Component
final class LogFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LogFollower.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** What comes in within it is looked up in the store together. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration RETRY = Duration.ofSeconds(3);

    private final ConsumerFactory<String, byte[]> consumers;
    private final KafkaAdmin admin;
    private final LogPositions positions;
    private final LogReader reader;
    private final LogGate gate;
    private final CountDownLatch told = new CountDownLatch(1);
    private final AtomicReference<@Nullable Consumer<?, ?>> polling = new AtomicReference<>();
    private Thread thread = new Thread();

    @SuppressWarnings("unchecked") // the factory is Boot's, for whatever the deserializers make
    LogFollower(
            ConsumerFactory<?, ?> consumers,
            KafkaAdmin admin,
            LogPositions positions,
            LogReader reader,
            LogGate gate) {
        this.consumers = (ConsumerFactory<String, byte[]>) consumers;
        this.admin = admin;
        this.positions = positions;
        this.reader = reader;
        this.gate = gate;
    }

    /** Before the service listens. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("log-follower").start(this::follow);
    }

    @Override
    public void stop() {
        told.countDown();
        Consumer<?, ?> consumer = polling.get();
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
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
                    log.info("The log cannot be read yet: {}", away.getMessage());
                } catch (RuntimeException failed) {
                    log.warn("What is on the log cannot be taken in", failed);
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
        TopicDescription topic =
                admin.describeTopics(DossierTopics.EVENTS).get(DossierTopics.EVENTS);
        if (topic == null) {
            throw new KafkaException("There is no topic " + DossierTopics.EVENTS);
        }
        List<TopicPartition> partitions =
                topic.partitions().stream()
                        .map(one -> new TopicPartition(topic.name(), one.partition()))
                        .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        begin(consumer, topic.topicId(), ends);
        gate.heard();
        boolean all = isRead(consumer, ends);
        while (!stopping(all ? PAUSE : Duration.ZERO)) {
            if (all) {
                gate.opened();
            }
            take(consumer, topic.topicId());
            all = all || isRead(consumer, ends);
        }
    }

    private void begin(Consumer<?, ?> consumer, Uuid topic, Map<TopicPartition, Long> ends) {
        Map<Integer, Long> known = positions.read(topic);
        reader.resume();
        ends.forEach((partition, end) -> {
            long next = known.getOrDefault(partition.partition(), 0L);
            // A log that is shorter than it was has lost something: other events may be there now.
            consumer.seek(partition, next <= end ? next : 0L);
        });
    }

    private void take(Consumer<String, byte[]> consumer, Uuid topic) {
        ConsumerRecords<String, byte[]> records = consumer.poll(LOOK);
        if (records.isEmpty()) {
            return;
        }
        reader.read(records);
        Map<TopicPartition, Long> next = new HashMap<>();
        for (ConsumerRecord<?, ?> record : records) {
            next.merge(
                    new TopicPartition(record.topic(), record.partition()),
                    record.offset() + 1,
                    Math::max);
        }
        positions.keep(topic, next);
        gate.heard();
    }

    private static boolean isRead(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
    }

    private Consumer<String, byte[]> consumer() {
        var settings = new Properties();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000");
        return consumers.createConsumer(null, "numbers", null, settings);
    }
}
