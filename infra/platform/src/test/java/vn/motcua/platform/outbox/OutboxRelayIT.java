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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmbeddedStore;
import vn.motcua.embedded.FreePort;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class OutboxRelayIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String TOPIC = "outbox-test";

    @TempDir Path directory;

    private EmbeddedStore store;
    private MongoTemplate mongo;
    private OutboxDocuments documents;
    private DefaultKafkaProducerFactory<String, byte[]> producers;
    private @Nullable EmbeddedBroker broker;
    private int port;
    private int controllerPort;
    private OutboxRelay relay;

    @BeforeEach
    void start() throws Exception {
        port = FreePort.find();
        controllerPort = FreePort.find();
        store = EmbeddedStore.startInMemory();
        mongo = new MongoTemplate(MongoClients.create(store.uri()), "outbox");
        documents = new OutboxDocuments(mongo, "documents");
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

    @Test
    void publishesWhatItIsWokenForInOrder() throws Exception {
        startBroker();
        relay.start();

        relay.wake(List.of(write("a", 3)));

        assertThat(records(3)).containsExactly("a1", "a2", "a3");
        awaitPublished("a");
    }

    @Test
    void publishesWhatACrashedWriterLeftBehind() throws Exception {
        startBroker();
        write("a", 2);

        relay.start();

        assertThat(records(2)).containsExactly("a1", "a2");
        awaitPublished("a");
    }

    @Test
    void publishesOnceWhatASweepFoundBeforeItsWriterWokeTheRelay() throws Exception {
        startBroker();
        Outgoing slow = write("a", 2);
        relay.start();
        awaitPublished("a");

        relay.wake(List.of(slow, write("b", 1)));

        awaitPublished("b");
        assertThat(records(3)).containsExactly("a1", "a2", "b1");
    }

    @Test
    void publishesOnceWhatTwoCommandsInARowName() throws Exception {
        startBroker();
        relay.start();
        relay.wake(List.of(write("c", 1)));
        awaitPublished("c");
        Outgoing first = write("a", 1);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is("a")),
                OutboxDocuments.appending(List.of(message("a", 2)), Instant.EPOCH),
                "documents");
        Outgoing second = documents.unpublished(Instant.EPOCH, 1).getFirst();

        relay.wake(List.of(first, second));

        awaitPublished("a");
        assertThat(records(3)).containsExactly("c1", "a1", "a2");
    }

    @Test
    void goesOnWhereAKilledRelayHadPublishedButNotRecordedIt() throws Exception {
        startBroker();
        Outgoing written = write("a", 2);
        publisher().publish(List.of(written));

        relay.start();

        assertThat(records(4)).containsExactly("a1", "a2", "a1", "a2");
        awaitPublished("a");
    }

    @Test
    void publishesWhatWasWrittenWhileTheBrokerWasAway() throws Exception {
        relay.start();
        relay.wake(List.of(write("a", 1)));

        startBroker();
        relay.wake(List.of(write("b", 1)));

        assertThat(records(2)).containsExactlyInAnyOrder("a1", "b1");
        awaitPublished("a");
        awaitPublished("b");
    }

    @Test
    void makesTheTopicThatIsMissingBecauseTheBrokerWasAway() throws Exception {
        relay.start();
        relay.wake(List.of(write("a", 1)));

        broker = EmbeddedBroker.start(directory, port, controllerPort);

        awaitPublished("a");
        assertThat(records(1)).containsExactly("a1");
    }

    @Test
    void leavesADocumentWaitingThatGrewWhileItWasPublished() {
        Outgoing seen = write("a", 1);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is("a")),
                OutboxDocuments.appending(List.of(message("a", 2)), Instant.EPOCH),
                "documents");

        documents.advance(Map.of(seen.documentId(), 1L));

        assertThat(documents.unpublished(Instant.EPOCH, 10))
                .singleElement()
                .satisfies(out ->
                        assertThat(out.messages())
                                .extracting(OutboxMessage::body)
                                .containsExactly("a2"));
    }

    private void startBroker() throws Exception {
        broker = EmbeddedBroker.start(directory, port, controllerPort);
        admin().createOrModifyTopics(new NewTopic(TOPIC, 1, (short) 1));
    }

    private OutboxRelay newRelay() {
        return new OutboxRelay(
                documents,
                publisher(),
                InstantSource.system(),
                properties(),
                new SimpleMeterRegistry());
    }

    private DefaultKafkaProducerFactory<String, byte[]> newProducers() {
        return new DefaultKafkaProducerFactory<>(
                Map.of(
                        "bootstrap.servers", "127.0.0.1:" + port,
                        "max.block.ms", "500",
                        "delivery.timeout.ms", "30000",
                        "request.timeout.ms", "10000"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private OutboxPublisher publisher() {
        return new OutboxPublisher(new KafkaTemplate<>(producers), admin(), properties());
    }

    private KafkaAdmin admin() {
        var admin = new KafkaAdmin(Map.of("bootstrap.servers", "127.0.0.1:" + port));
        admin.setOperationTimeout(5);
        var topics = new GenericApplicationContext();
        topics.registerBean(NewTopic.class, () -> new NewTopic(TOPIC, 1, (short) 1));
        topics.refresh();
        admin.setApplicationContext(topics);
        return admin;
    }

    private static OutboxProperties properties() {
        return new OutboxProperties(Duration.ofMillis(200), 10, BOUND);
    }

    private Outgoing write(String id, int messages) {
        List<OutboxMessage> all = new ArrayList<>();
        for (int position = 1; position <= messages; position++) {
            all.add(message(id, position));
        }
        Document document = OutboxDocuments.fresh(all, Instant.EPOCH).append("_id", id);
        mongo.insert(document, "documents");
        return OutboxDocuments.outgoing(document);
    }

    private static OutboxMessage message(String id, int position) {
        return new OutboxMessage(position, TOPIC, id, Map.of("h", "v"), id + position);
    }

    private List<String> records(int count) {
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
                        return bodies.size() >= count;
                    });
            return bodies;
        }
    }

    private void awaitPublished(String id) {
        await().atMost(BOUND)
                .untilAsserted(() ->
                        assertThat(mongo.findById(id, Document.class, "documents"))
                                .containsEntry(OutboxDocuments.PENDING, List.of()));
    }
}
