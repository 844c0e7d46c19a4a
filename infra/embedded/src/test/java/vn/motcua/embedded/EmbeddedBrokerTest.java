package vn.motcua.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.management.ObjectName;

class EmbeddedBrokerTest {

    private static final TopicPartition A = new TopicPartition("a", 0);

    @TempDir Path directory = Path.of("");

    @Test
    void keepsItsRecordsOverARestart() throws Exception {
        try (var broker = EmbeddedBroker.startAnywhere(directory)) {
            createTopic(broker);
            send(broker, "value");
        }

        try (var broker = EmbeddedBroker.startAnywhere(directory)) {
            assertThat(values(broker)).containsExactly("value");
        }
    }

    @Nested
    class APowerCut {

        @Test
        void findsWhatWasAcknowledgedOnTheDisk() throws Exception {
            try (var broker = EmbeddedBroker.startAnywhere(directory);
                    var producer = producer(broker, Map.of())) {
                createTopic(broker);
                for (int i = 0; i < 20; i++) {
                    long before = flushes();
                    producer.send(new ProducerRecord<>("a", "key", "value")).get();

                    assertThat(flushes()).isGreaterThan(before);
                }
            }
        }

        @Test
        void leavesNoTopicBehindAnother() throws Exception {
            try (var broker = EmbeddedBroker.startAnywhere(directory);
                    var admin = Admin.create(client(broker))) {
                createTopic(broker);
                sendInATransactionThatMovesAnOffset(broker);

                var topics =
                        List.of("a", "__consumer_offsets", "__transaction_state").stream()
                                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                                .toList();
                assertThat(admin.describeConfigs(topics).all().get())
                        .hasSize(topics.size())
                        .allSatisfy((_, config) ->
                                assertThat(config.get("flush.messages").value()).isEqualTo("1"));
            }
        }

        private static long flushes() throws Exception {
            var name = new ObjectName("kafka.log:type=LogFlushStats,name=LogFlushRateAndTimeMs");
            return (long) ManagementFactory.getPlatformMBeanServer().getAttribute(name, "Count");
        }

        private void sendInATransactionThatMovesAnOffset(EmbeddedBroker broker) {
            try (var producer = producer(broker, Map.of("transactional.id", "t"));
                    var consumer = consumer(broker)) {
                producer.initTransactions();
                producer.beginTransaction();
                var sent = producer.send(new ProducerRecord<>("a", "key", "value"));
                producer.sendOffsetsToTransaction(
                        Map.of(A, new OffsetAndMetadata(1)), consumer.groupMetadata());
                producer.commitTransaction();
                assertThat(sent).isDone();
            }
        }
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        try (var admin = Admin.create(client(broker))) {
            admin.createTopics(Set.of(new NewTopic("a", 1, (short) 1))).all().get();
        }
    }

    private static void send(EmbeddedBroker broker, String... values) throws Exception {
        try (var producer = producer(broker, Map.of())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>("a", "key", value)).get();
            }
        }
    }

    private static List<String> values(EmbeddedBroker broker) {
        try (var consumer = consumer(broker)) {
            consumer.assign(List.of(A));
            consumer.seekToBeginning(List.of(A));
            long end = consumer.endOffsets(List.of(A)).getOrDefault(A, 0L);
            List<String> values = new ArrayList<>();
            while (consumer.position(A) < end) {
                for (ConsumerRecord<String, String> record :
                        consumer.poll(Duration.ofSeconds(10))) {
                    values.add(record.value());
                }
            }
            return values;
        }
    }

    private static KafkaConsumer<String, String> consumer(EmbeddedBroker broker) {
        var settings = new HashMap<>(client(broker));
        settings.put("group.id", "g");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static KafkaProducer<String, String> producer(
            EmbeddedBroker broker, Map<String, Object> more) {
        var settings = new HashMap<>(client(broker));
        settings.putAll(more);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
