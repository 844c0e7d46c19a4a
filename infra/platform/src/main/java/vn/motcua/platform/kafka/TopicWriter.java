package vn.motcua.platform.kafka;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Writes records to their topics and returns when the broker has them for good. */
public final class TopicWriter {

    /** Longer than the producer takes to find a topic and to give a record up. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final KafkaOperations<String, byte[]> kafka;

    public TopicWriter(KafkaOperations<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Writes one record.
     *
     * @throws NotWritten when the broker does not say that it has it
     */
    public void write(ProducerRecord<String, byte[]> record) {
        write(List.of(record));
    }

    /**
     * Writes records, in this order on each partition.
     *
     * @throws NotWritten when the broker does not say that it has them all; it may have some
     */
    public void write(Collection<ProducerRecord<String, byte[]>> records) {
        try {
            var sent = records.stream().map(kafka::send).toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(sent).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (KafkaException
                | org.springframework.kafka.KafkaException
                | ExecutionException
                | TimeoutException refused) {
            throw new NotWritten(refused);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotWritten(stopping);
        }
    }
}
