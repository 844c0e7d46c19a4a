package vn.motcua.platform.messaging;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.platform.kafka.NotWritten;
import vn.motcua.platform.kafka.TopicWriter;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A consumer group's dead letters, on one topic for each topic that it reads: the records set
 * aside, and behind them, on the same partition, what became of each. Nothing else is kept of them
 * anywhere, so they outlive a store that is lost.
 */
public final class DeadLetterLog {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final byte[] NOTHING = {};

    private final String group;
    private final List<String> topics;
    private final TopicWriter writer;
    private final ConsumerFactory<String, byte[]> consumers;
    private final KafkaAdmin admin;
    private final InstantSource clock;

    /**
     * Names the group and what it reads.
     *
     * @param topics that the group reads, not those of its dead letters
     */
    public DeadLetterLog(
            String group,
            List<String> topics,
            TopicWriter writer,
            ConsumerFactory<String, byte[]> consumers,
            KafkaAdmin admin,
            InstantSource clock) {
        this.group = group;
        this.topics = topics.stream().map(one -> DossierTopics.deadLetters(one, group)).toList();
        this.writer = writer;
        this.consumers = consumers;
        this.admin = admin;
        this.clock = clock;
    }

    /**
     * Sets a record aside; returns when the broker has it for good.
     *
     * @throws NotWritten when it may not have it
     */
    void setAside(ConsumerRecord<?, ?> record, Failure failure) {
        Headers headers =
                DeadLetterHeaders.of(
                        record.headers(),
                        Origin.of(record),
                        record.timestamp(),
                        group,
                        failure.reason(),
                        failure.text(),
                        clock.instant());
        byte[] body = record.value() instanceof byte[] bytes ? bytes : null;
        if (body == null) {
            DeadLetterHeaders.put(headers, DeadLetterHeaders.NO_BODY, "true");
        }
        write(
                new ProducerRecord<>(
                        DossierTopics.deadLetters(record.topic(), group),
                        null,
                        record.key() instanceof String key ? key : null,
                        body == null ? NOTHING : body,
                        headers));
    }

    /**
     * Notes what became of a letter; returns when the broker has it for good.
     *
     * @throws NotWritten when it may not have it
     */
    boolean settle(DeadLetter letter, Settlement settlement) {
        write(
                new ProducerRecord<>(
                        letter.place().topic(),
                        letter.place().partition(),
                        letter.key(),
                        null,
                        DeadLetterHeaders.of(letter.origin(), settlement)));
        return true;
    }

    /**
     * Every letter there is by now, the first set aside first.
     *
     * @throws KafkaException when the broker is away
     */
    Collection<DeadLetter> read() {
        Map<Origin, DeadLetter> letters = new LinkedHashMap<>();
        try (Consumer<String, byte[]> log = consumer()) {
            List<TopicPartition> partitions = partitions(log);
            log.assign(partitions);
            log.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = log.endOffsets(partitions, PATIENCE);
            while (ends.entrySet().stream()
                    .anyMatch(end -> log.position(end.getKey(), PATIENCE) < end.getValue())) {
                log.poll(POLL).forEach(record -> add(record, letters));
            }
        }
        return letters.values();
    }

    /** The record as it was read where it came from; empty when it was erased meanwhile. */
    Optional<ConsumerRecord<String, byte[]>> record(DeadLetter letter) {
        try (LetterReader reader = reader()) {
            return reader.read(letter);
        }
    }

    /** For reading many records; to be closed. */
    LetterReader reader() {
        return new LetterReader(consumer());
    }

    /** One that does not make the broker wait for news when it is closed. */
    private Consumer<String, byte[]> consumer() {
        var impatient = new Properties();
        impatient.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        return consumers.createConsumer(null, "dead-letters", null, impatient);
    }

    private List<TopicPartition> partitions(Consumer<?, ?> log) {
        return topics.stream()
                .flatMap(topic -> log.partitionsFor(topic, PATIENCE).stream())
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
    }

    private static void add(
            ConsumerRecord<String, byte[]> record, Map<Origin, DeadLetter> letters) {
        Origin origin = DeadLetterHeaders.origin(record.headers());
        if (origin == null) {
            return;
        }
        var settlement = DeadLetterHeaders.settlement(record.headers());
        if (settlement != null) {
            letters.computeIfPresent(origin, (_, letter) -> letter.settled(settlement));
        } else if (!DeadLetterHeaders.speaksOfSettling(record.headers())) {
            letters.merge(origin, DeadLetterHeaders.letter(record, origin), DeadLetter::again);
        }
    }

    private void write(ProducerRecord<String, byte[]> record) {
        try {
            writer.write(record);
        } catch (NotWritten refused) {
            // The topic may be missing because the broker was away when this service started.
            admin.initialize();
            throw refused;
        }
    }
}
