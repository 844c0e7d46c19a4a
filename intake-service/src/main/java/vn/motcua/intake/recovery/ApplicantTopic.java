package vn.motcua.intake.recovery;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up applicants on their topic, which has them when the store has lost them. */
@Component
final class ApplicantTopic {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ConsumerFactory<String, byte[]> consumers;

    @SuppressWarnings("unchecked") // the factory is Boot's, for whatever the deserializers make
    ApplicantTopic(ConsumerFactory<?, ?> consumers) {
        this.consumers = (ConsumerFactory<String, byte[]>) consumers;
    }

    /**
     * Those of the dossiers whose applicant is known and not erased, by dossier id. Reads the whole
     * topic once.
     *
     * @throws org.apache.kafka.common.KafkaException when the broker does not answer
     */
    Map<String, Applicant> of(Set<String> dossiers) {
        Map<String, Applicant> found = new HashMap<>();
        try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, "applicants")) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(DossierTopics.APPLICANTS, PATIENCE).stream()
                            .map(one -> new TopicPartition(one.topic(), one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            while (!isRead(consumer, ends)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(PATIENCE)) {
                    if (dossiers.contains(record.key())) {
                        take(record, found);
                    }
                }
            }
        }
        return found;
    }

    private static void take(ConsumerRecord<String, byte[]> record, Map<String, Applicant> found) {
        if (record.value() == null) {
            found.remove(record.key());
        } else {
            found.put(record.key(), EventJson.readApplicant(record.value()));
        }
    }

    private static boolean isRead(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
    }
}
