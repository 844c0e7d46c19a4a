package vn.motcua.platform.messaging;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.platform.kafka.TopicWriter;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A broker with the two topics of a consumer group: what it reads and its dead letters. */
final class KafkaBench implements AutoCloseable {

    static final String TOPIC = "dossier.events.v1";
    static final String GROUP = "group";

    final EmbeddedBroker broker;
    final DefaultKafkaProducerFactory<String, byte[]> producers;
    final DefaultKafkaConsumerFactory<String, byte[]> consumers;
    final KafkaTemplate<String, byte[]> kafka;

    private final KafkaAdmin admin;

    KafkaBench(Path directory) throws Exception {
        broker = EmbeddedBroker.startAnywhere(directory);
        String servers = broker.bootstrapServers();
        admin = new KafkaAdmin(Map.of("bootstrap.servers", servers));
        admin.createOrModifyTopics(
                new NewTopic(TOPIC, 2, (short) 1),
                new NewTopic(TOPIC + "." + GROUP + ".dlt", 2, (short) 1));
        producers =
                new DefaultKafkaProducerFactory<>(
                        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                        new StringSerializer(),
                        new ByteArraySerializer());
        consumers =
                new DefaultKafkaConsumerFactory<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        kafka = new KafkaTemplate<>(producers);
    }

    DeadLetterLog letters(InstantSource clock) {
        return new DeadLetterLog(
                GROUP, List.of(TOPIC), new TopicWriter(kafka), consumers, admin, clock);
    }

    @Override
    public void close() {
        producers.destroy();
        broker.close();
    }
}
