package vn.motcua.reporting.view;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.reporting.ledger.Generation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Asks the broker how far the events go and how far the ledger has committed. */
@Component
final class EventOffsets implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventOffsets.class);
    private static final int PATIENCE_MILLIS = 2_000;
    private static final ListOffsetsOptions COMMITTED =
            new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

    private final Admin admin;
    private final String name;

    EventOffsets(KafkaAdmin settings, @Value("${spring.application.name}") String name) {
        Map<String, Object> patient = new HashMap<>(settings.getConfigurationProperties());
        patient.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        patient.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.admin = Admin.create(patient);
        this.name = name;
    }

    /** Empty when the broker does not answer. */
    Optional<Ends> ends(Generation generation) {
        try {
            Map<Integer, Long> published = published();
            return Optional.of(new Ends(published, uncommitted(generation, published)));
        } catch (ExecutionException silent) {
            log.warn("The broker does not say how far the events go: {}", silent.getMessage());
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<Integer, Long> published() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (TopicDescription topic :
                admin.describeTopics(List.of(DossierTopics.EVENTS))
                        .allTopicNames()
                        .get()
                        .values()) {
            topic.partitions()
                    .forEach(one ->
                            latest.put(
                                    new TopicPartition(topic.name(), one.partition()),
                                    OffsetSpec.latest()));
        }
        Map<Integer, Long> ends = new HashMap<>();
        admin.listOffsets(latest, COMMITTED)
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        return ends;
    }

    private long uncommitted(Generation generation, Map<Integer, Long> published)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed =
                admin.listConsumerGroupOffsets(generation.named(name))
                        .partitionsToOffsetAndMetadata()
                        .get();
        long uncommitted = 0;
        for (var end : published.entrySet()) {
            var offset = committed.get(new TopicPartition(DossierTopics.EVENTS, end.getKey()));
            uncommitted += Math.max(0, end.getValue() - (offset == null ? 0 : offset.offset()));
        }
        return uncommitted;
    }

    /**
     * Where the events end.
     *
     * @param published per partition, the offset after its last record
     * @param uncommitted records after the ledger's last commit
     */
    record Ends(Map<Integer, Long> published, long uncommitted) {

        Ends {
            published = Map.copyOf(published);
        }
    }
}
