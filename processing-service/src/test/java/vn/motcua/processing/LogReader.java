package vn.motcua.processing;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.DossierId;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the log from its end on, as fast as it grows, and remembers when it saw which dossier. */
final class LogReader implements AutoCloseable {

    static final String TOPIC = "dossier.events.v1";

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::read, "log-reader");
    private volatile boolean closed;
    private volatile @Nullable ConsumerRecord<String, byte[]> last;

    LogReader(String bootstrapServers) {
        consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(TOPIC).stream()
                        .map(one -> new TopicPartition(TOPIC, one.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread.start();
    }

    /** In nanoseconds of this machine; absent when it was not seen yet. */
    @Nullable Long seen(DossierId id) {
        return seen.get(id.toString());
    }

    /** The last record, to be sent to another topic. */
    ProducerRecord<String, byte[]> last() {
        var record = Objects.requireNonNull(last);
        return new ProducerRecord<>("bench", null, record.key(), record.value(), record.headers());
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
    }

    private void read() {
        try (consumer) {
            while (!closed) {
                for (var record : consumer.poll(Duration.ofMillis(20))) {
                    seen.putIfAbsent(record.key(), System.nanoTime());
                    last = record;
                }
            }
        } catch (WakeupException end) {
            // Closed while it waited for records.
        }
    }
}
