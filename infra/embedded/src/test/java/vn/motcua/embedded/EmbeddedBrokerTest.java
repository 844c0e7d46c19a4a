package vn.motcua.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

class EmbeddedBrokerTest {

    @TempDir Path directory;

    @Test
    void keepsItsRecordsOverARestart() throws Exception {
        try (var broker = EmbeddedBroker.startAnywhere(directory)) {
            try (var admin = Admin.create(client(broker))) {
                admin.createTopics(Set.of(new NewTopic("a", 1, (short) 1))).all().get();
            }
            try (var producer =
                    new KafkaProducer<>(
                            client(broker), new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("a", "key", "value")).get();
            }
        }

        try (var broker = EmbeddedBroker.startAnywhere(directory);
                var consumer =
                        new KafkaConsumer<>(
                                client(broker),
                                new StringDeserializer(),
                                new StringDeserializer())) {
            var partition = new TopicPartition("a", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));

            assertThat(consumer.poll(Duration.ofSeconds(10)).records(partition))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).isEqualTo("value"));
        }
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
