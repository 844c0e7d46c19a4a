package vn.motcua.processing;

import static org.awaitility.Awaitility.await;

import static vn.motcua.processing.casework.CaseFixtures.DUE_AT;
import static vn.motcua.processing.casework.CaseFixtures.RECEIVED_AT;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaAdmin;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The log as a foreign program sees it. */
final class Log implements AutoCloseable {

    private static final String EVENTS = "dossier.events.v1";

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    Log(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    void create(String topic) {
        new KafkaAdmin(Map.of("bootstrap.servers", bootstrapServers))
                .createOrModifyTopics(new NewTopic(topic, 4, (short) 1));
    }

    void publish(DossierEvent event) {
        send(null, event, null);
    }

    void publish(DossierEvent event, String traceparent) {
        send(null, event, traceparent);
    }

    void publishForeign(String key, @Nullable String body) {
        send(new ProducerRecord<>(EVENTS, key, body == null ? null : body.getBytes(UTF_8)));
    }

    List<DossierId> publishOnEveryPartition(DepartmentCode department) {
        List<DossierId> published = new ArrayList<>();
        for (int partition = 0; partition < producer.partitionsFor(EVENTS).size(); partition++) {
            var id = someDossier();
            send(partition, event(id, 1, department, received("P", DUE_AT), RECEIVED_AT), null);
            published.add(id);
        }
        return published;
    }

    List<ConsumerRecord<String, byte[]>> awaitRecords(
            String topic, DossierId dossier, int count, Duration bound) {
        return await().atMost(bound)
                .until(() -> records(topic, dossier), found -> found.size() >= count);
    }

    /** The first record of each of its events: a relay may publish one twice, never in disorder. */
    List<ConsumerRecord<String, byte[]>> awaitEvents(DossierId dossier, int count, Duration bound) {
        return await().atMost(bound).until(() -> events(dossier), found -> found.size() >= count);
    }

    /** All records of a dossier there are now. */
    List<ConsumerRecord<String, byte[]>> records(String topic, DossierId dossier) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(one -> new TopicPartition(topic, one.partition()))
                            .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (dossier.toString().equals(record.key())) {
                        found.add(record);
                    }
                }
            }
            return found;
        }
    }

    private List<ConsumerRecord<String, byte[]>> events(DossierId dossier) {
        Map<String, ConsumerRecord<String, byte[]>> first = new LinkedHashMap<>();
        for (var record : records(EVENTS, dossier)) {
            first.putIfAbsent(String.valueOf(header(record, "ce_id")), record);
        }
        return List.copyOf(first.values());
    }

    static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(
            @Nullable Integer partition, DossierEvent event, @Nullable String traceparent) {
        var record =
                new ProducerRecord<>(
                        EVENTS, partition, event.dossierId().toString(), EventJson.write(event));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", event.eventId().toString());
        header(record, "ce_source", "/intake");
        header(record, "ce_type", EventJson.typeOf(event.change()));
        header(record, "ce_subject", event.dossierId().toString());
        header(record, "ce_sequence", Long.toString(event.sequence()));
        header(record, "content-type", "application/json");
        header(record, "agency", event.agency().value());
        header(record, "department", event.department().value());
        if (traceparent != null) {
            header(record, "traceparent", traceparent);
        }
        send(record);
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
