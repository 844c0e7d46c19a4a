package vn.motcua.reporting.rebuild;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.event.MalformedEvent;
import vn.motcua.platform.kafka.Topics;
import vn.motcua.reporting.ledger.ReportTopics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads the topic of generations from its beginning and says what it has led to, first when it has
 * read all there is, then after every look. A broker that does not answer, or a listener that
 * fails, is tried again for as long as it takes.
 */
@Component
final class GenerationFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GenerationFollower.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ConsumerFactory<String, byte[]> consumers;
    private final KafkaAdmin admin;
    private final Topics topics;
    private final List<GenerationListener> listeners;
    private final CountDownLatch told = new CountDownLatch(1);
    private final AtomicReference<@Nullable Consumer<?, ?>> polling = new AtomicReference<>();
    private Thread thread = new Thread();

    @SuppressWarnings("unchecked") // the factory is Boot's, for whatever the deserializers make
    GenerationFollower(
            ConsumerFactory<?, ?> consumers,
            KafkaAdmin admin,
            Topics topics,
            List<GenerationListener> listeners) {
        this.consumers = (ConsumerFactory<String, byte[]>) consumers;
        this.admin = admin;
        this.topics = topics;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("ledger-generations").start(this::follow);
    }

    @Override
    public void stop() {
        told.countDown();
        Consumer<?, ?> consumer = polling.get();
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        listeners.forEach(GenerationListener::stop);
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void follow() {
        try {
            while (!stopping(Duration.ZERO)) {
                try {
                    admin.createOrModifyTopics(topics.keptForever(ReportTopics.GENERATIONS));
                    try (Consumer<String, byte[]> consumer =
                            consumers.createConsumer(null, "generations")) {
                        polling.set(consumer);
                        read(consumer);
                    }
                } catch (WakeupException stop) {
                    log.debug("Told to stop", stop);
                } catch (RuntimeException failure) {
                    log.warn("The ledger's generations are not followed", failure);
                    if (stopping(PAUSE)) {
                        return;
                    }
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
        List<TopicPartition> partitions =
                consumer.partitionsFor(ReportTopics.GENERATIONS).stream()
                        .map(one -> new TopicPartition(one.topic(), one.partition()))
                        .toList();
        if (partitions.isEmpty()) {
            // Just made, and not known everywhere: nothing follows from nothing being on it.
            if (stopping(PAUSE)) {
                log.debug("Told to stop");
            }
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Generations now = Generations.FIRST;
        while (!stopping(Duration.ZERO)) {
            boolean all =
                    ends.entrySet().stream()
                            .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            if (all) {
                for (GenerationListener listener : listeners) {
                    listener.become(now);
                }
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(LOOK)) {
                now = after(now, record);
            }
        }
    }

    private static Generations after(Generations now, ConsumerRecord<String, byte[]> record) {
        try {
            GenerationStep step = GenerationStep.read(record.value());
            return now.after(step)
                    .orElseGet(() -> {
                        log.warn("{} does not follow {} and is void", step, now);
                        return now;
                    });
        } catch (MalformedEvent foreign) {
            log.error("Left out what is no step of a generation: {}", record.offset(), foreign);
            return now;
        }
    }
}
