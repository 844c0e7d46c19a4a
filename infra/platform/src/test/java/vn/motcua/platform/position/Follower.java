package vn.motcua.platform.position;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.FixedBackOff;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A service that follows one topic and writes down what it hears. */
final class Follower implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofMillis(100);

    final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    final AtomicInteger restores = new AtomicInteger();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final CaughtUp caughtUp;

    private final MongoClient client;
    private final LogOffsets offsets;
    private final StartCheck check;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    /** What it does with a record beside writing it down. */
    @FunctionalInterface
    interface Work {

        Work NONE = _ -> {};

        void on(String text);
    }

    Follower(
            String broker,
            String store,
            String database,
            String topic,
            Work work,
            ConsumerRecordRecoverer deadLetters) {
        client = MongoClients.create(store);
        var positions = new Positions(new MongoTemplate(client, database), database);
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        offsets = new LogOffsets(settings, database, List.of(topic));
        check =
                new StartCheck(
                        positions,
                        offsets,
                        new KafkaAdmin(settings),
                        () -> Stream.of(restores::incrementAndGet),
                        meters);
        caughtUp = new LogCaughtUp(check, positions);
        var containers = new PositionedContainers(positions, check, INTERVAL);
        container = container(broker, database, topic, containers);
        container.setupMessageListener(
                (MessageListener<String, byte[]>) record -> hear(record, work));
        container.setCommonErrorHandler(
                new DefaultErrorHandler(deadLetters, new FixedBackOff(200, 2)));
        containers.customize(container);
        check.start();
        container.start();
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            String broker, String group, String topic, PositionedContainers containers) {
        var consumers =
                new DefaultKafkaConsumerFactory<>(
                        Map.<String, Object>of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                broker,
                                ConsumerConfig.GROUP_ID_CONFIG,
                                group,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest",
                                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                                500),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        containers.customize(consumers);
        return new ConcurrentMessageListenerContainer<>(consumers, new ContainerProperties(topic));
    }

    private void hear(ConsumerRecord<String, byte[]> record, Work work) {
        String text = record.key();
        heard.add(check.readingOf(record) == Reading.AGAIN ? text + " again" : text);
        work.on(text);
    }

    boolean isRunning() {
        return container.isRunning() && container.isInExpectedState();
    }

    static void setBack(String store, String database, TopicPartition partition, long position) {
        try (var client = MongoClients.create(store)) {
            new Positions(new MongoTemplate(client, database), database)
                    .keep(Map.of(partition, position));
        }
    }

    /** -1 when the store knows of none. */
    static long position(String store, String database, TopicPartition partition) {
        try (var client = MongoClients.create(store)) {
            Long next =
                    new Positions(new MongoTemplate(client, database), database)
                            .of(List.of(partition))
                            .getOrDefault(partition, Position.NONE)
                            .next();
            return next == null ? -1 : next;
        }
    }

    /** -1 when the broker knows of none. */
    static long committed(String broker, String group, TopicPartition partition) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            OffsetAndMetadata offset =
                    admin.listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .get(partition);
            return offset == null ? -1 : offset.offset();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        container.stop();
        check.stop();
        offsets.close();
        client.close();
    }
}
