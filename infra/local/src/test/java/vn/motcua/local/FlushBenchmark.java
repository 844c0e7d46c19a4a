package vn.motcua.local;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.embedded.EmbeddedBroker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;

/** What it costs that a record is on the disk before it is acknowledged. */
@Tag("benchmark")
class FlushBenchmark {

    private static final int PARTITIONS = 4;
    private static final int BYTES = 700;
    private static final int ALONE = 1_500;
    private static final int ROUNDS = 60;
    private static final int IN_A_ROUND = 500;
    private static final String NEVER = Long.toString(Long.MAX_VALUE);

    @TempDir Path place = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "every record, 1,",
        "every 100 ms, , 100",
        "when the system likes, ,",
        "every record again, 1,"
    })
    void sends(String flushed, String messages, String millis) throws Exception {
        Map<String, String> settings = new HashMap<>();
        settings.put("flush.messages", messages == null ? NEVER : messages);
        settings.put("flush.ms", millis == null ? NEVER : millis);
        try (var broker = EmbeddedBroker.startAnywhere(place)) {
            try (var admin = Admin.create(client(broker))) {
                var topic = new NewTopic("t", PARTITIONS, (short) 1).configs(settings);
                admin.createTopics(Set.of(topic)).all().get();
            }
            try (var producer =
                    new KafkaProducer<>(
                            client(broker), new StringSerializer(), new ByteArraySerializer())) {
                alone(producer);
                report(flushed + ", one after the other", ALONE, alone(producer));
                together(producer);
                report(flushed + ", 500 at once", ROUNDS * IN_A_ROUND, together(producer));
            }
        }
    }

    /** Each waits for its acknowledgement before the next is sent. */
    private static long[] alone(KafkaProducer<String, byte[]> producer) throws Exception {
        long[] took = new long[ALONE];
        for (int i = 0; i < ALONE; i++) {
            long began = System.nanoTime();
            producer.send(record(i)).get();
            took[i] = System.nanoTime() - began;
        }
        return took;
    }

    /** As the relay sends when it has much to send. */
    private static long[] together(KafkaProducer<String, byte[]> producer) throws Exception {
        long[] took = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < IN_A_ROUND; i++) {
                sent.add(producer.send(record(i)));
            }
            for (var one : sent) {
                one.get();
            }
            took[round] = System.nanoTime() - began;
        }
        return took;
    }

    private static ProducerRecord<String, byte[]> record(int i) {
        return new ProducerRecord<>("t", "key" + i, new byte[BYTES]);
    }

    private static void report(String what, int records, long[] took) {
        double seconds = Arrays.stream(took).sum() / 1e9;
        long[] sorted = took.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f/s; p50 %.1f, p95 %.1f, p99 %.1f ms%n",
                what,
                records / seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6);
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        return Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "acks",
                "all",
                "linger.ms",
                5,
                "compression.type",
                "lz4");
    }
}
