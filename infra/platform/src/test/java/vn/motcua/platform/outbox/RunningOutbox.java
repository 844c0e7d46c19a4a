package vn.motcua.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.embedded.FreePort;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A store, a broker when it is asked for, and a relay between them. */
abstract class RunningOutbox {

    static final Duration BOUND = Duration.ofSeconds(90);
    static final Duration ASIDE = Duration.ofMillis(300);
    static final int TOO_LARGE = 2_000_000;
    static final String TOPIC = "outbox-test";

    @TempDir Path directory;

    EmptyStore store;
    MongoTemplate mongo;
    WaitingDocuments documents;
    DefaultKafkaProducerFactory<String, byte[]> producers;
    @Nullable EmbeddedBroker broker;
    int port;
    int controllerPort;
    OutboxRelay relay;
    SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void start() throws Exception {
        port = FreePort.find();
        controllerPort = FreePort.find();
        store = EmptyStore.start();
        mongo = new MongoTemplate(MongoClients.create(store.uri()), "outbox");
        documents = new WaitingDocuments(mongo, "documents");
        producers = newProducers();
        relay = newRelay();
    }

    @AfterEach
    void stop() {
        relay.stop();
        producers.destroy();
        if (broker != null) {
            broker.close();
        }
        store.close();
    }

    double stuck(StuckReason reason) {
        return meters.get("motcua.outbox.stuck").tag("reason", reason.key()).counter().count();
    }

    void startBroker() throws Exception {
        broker = EmbeddedBroker.start(directory, port, controllerPort);
        admin().createOrModifyTopics(new NewTopic(TOPIC, 1, (short) 1));
    }

    OutboxRelay newRelay() {
        meters = new SimpleMeterRegistry();
        return new OutboxRelay(
                documents, publisher(), InstantSource.system(), properties(), meters);
    }

    DefaultKafkaProducerFactory<String, byte[]> newProducers() {
        return new DefaultKafkaProducerFactory<>(
                Map.of(
                        "bootstrap.servers", "127.0.0.1:" + port,
                        "max.block.ms", "500",
                        "delivery.timeout.ms", "30000",
                        "request.timeout.ms", "10000"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    OutboxPublisher publisher() {
        return new OutboxPublisher(new KafkaTemplate<>(producers), admin(), properties());
    }

    KafkaAdmin admin() {
        var admin = new KafkaAdmin(Map.of("bootstrap.servers", "127.0.0.1:" + port));
        admin.setOperationTimeout(5);
        var topics = new GenericApplicationContext();
        topics.registerBean(NewTopic.class, () -> new NewTopic(TOPIC, 1, (short) 1));
        topics.refresh();
        admin.setApplicationContext(topics);
        return admin;
    }

    static OutboxProperties properties() {
        return new OutboxProperties(
                Duration.ofMillis(200), 10, BOUND, ASIDE, Duration.ofMinutes(5));
    }

    Outgoing write(String id, int messages) {
        return write(id, IntStream.rangeClosed(1, messages).mapToObj(at -> id + at).toList());
    }

    Outgoing write(String id, List<String> bodies) {
        List<OutboxMessage> all = new ArrayList<>();
        for (String body : bodies) {
            all.add(new OutboxMessage(all.size() + 1, TOPIC, id, Map.of("h", "v"), body));
        }
        Document document = OutboxDocuments.fresh(all, Instant.EPOCH).append("_id", id);
        mongo.insert(document, "documents");
        return OutboxDocuments.outgoing(document);
    }

    static OutboxMessage message(String id, int position) {
        return new OutboxMessage(position, TOPIC, id, Map.of("h", "v"), id + position);
    }

    List<String> records(int count) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + port),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<String> bodies = new ArrayList<>();
            await().atMost(BOUND)
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200))
                                .forEach(record -> bodies.add(record.value()));
                        return bodies.size() >= count
                                && consumer.currentLag(partition).orElse(1) == 0;
                    });
            return bodies;
        }
    }

    void awaitPublished(String id) {
        await().atMost(BOUND)
                .untilAsserted(() ->
                        assertThat(mongo.findById(id, Document.class, "documents"))
                                .containsEntry(OutboxDocuments.PENDING, List.of()));
    }
}
