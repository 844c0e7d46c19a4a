package vn.motcua.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Somebody who knows nothing but Kafka: reads and writes topics as they lie on the broker. */
final class ForeignClient {

    private final String bootstrapServers;

    ForeignClient(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Every record on a topic now, from the beginning. */
    List<ConsumerRecord<String, byte[]>> records(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(one -> new TopicPartition(one.topic(), one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** Puts a record on its topic once more, or a new one, headers and all. */
    void send(ProducerRecord<String, byte[]> record) throws ExecutionException {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> record) {
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), record.value(), record.headers());
    }

    static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }

    /** Whether every group that has ever read a topic has read all of it. */
    boolean isConsumed(String topic) {
        return ask(admin -> {
            Map<TopicPartition, Long> ends = ends(admin, topic);
            List<Map<TopicPartition, OffsetAndMetadata>> groups = new ArrayList<>();
            for (var group : admin.listGroups().all().get()) {
                groups.add(committed(admin, group.groupId()));
            }
            return groups.stream()
                    .filter(read -> read.keySet().stream().anyMatch(ends::containsKey))
                    .allMatch(read -> hasRead(read, ends));
        });
    }

    List<String> topics() {
        return ask(admin -> List.copyOf(admin.listTopics().names().get()));
    }

    /** How many records were ever put on a topic, transaction markers among them. */
    long size(String topic) {
        return ask(admin -> ends(admin, topic).values().stream().mapToLong(Long::longValue).sum());
    }

    /** How far a group has committed reading a topic. */
    long read(String group, String topic) {
        return ask(admin ->
                committed(admin, group).entrySet().stream()
                        .filter(read -> read.getKey().topic().equals(topic))
                        .mapToLong(read -> read.getValue().offset())
                        .sum());
    }

    private interface Question<T> {

        T put(Admin admin) throws ExecutionException, InterruptedException;
    }

    private <T> T ask(Question<T> question) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return question.put(admin);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    }

    private static boolean hasRead(
            Map<TopicPartition, OffsetAndMetadata> read, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> {
                    OffsetAndMetadata committed = read.get(end.getKey());
                    return end.getValue() == 0
                            || (committed != null && committed.offset() >= end.getValue());
                });
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        var described =
                requireNonNull(
                        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
        Map<TopicPartition, OffsetSpec> latest =
                described.partitions().stream()
                        .map(one -> new TopicPartition(topic, one.partition()))
                        .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }
}
