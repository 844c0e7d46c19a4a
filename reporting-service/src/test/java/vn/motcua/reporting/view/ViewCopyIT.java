package vn.motcua.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties.AckMode;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.reporting.ledger.Generation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How the views follow the report topics over deaths and changes of the topics. */
class ViewCopyIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String KEY = "vu-quang|KTHT|1.013225|KIOSK|2021-04-%02d|0";

    @TempDir private static Path directory;

    private static EmbeddedBroker broker;
    private static Admin admin;
    private static KafkaProducer<String, byte[]> producer;
    private static int generations;

    private final EmptyStore store = EmptyStore.start();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "reporting");
    private Generation generation = Generation.FIRST;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = EmbeddedBroker.startAnywhere(directory);
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        admin = Admin.create(settings);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stopBroker() {
        producer.close();
        admin.close();
        broker.close();
    }

    @BeforeEach
    void createTopics() {
        generations++;
        generation = new Generation(generations);
        create(generation.totals());
        create(generation.dossiers());
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void goOnWhereTheirStoreEnds() {
        publish(1, 10);
        try (var _ = copy(mongo)) {
            awaitReceived(1, 10);
        }
        publish(1, 11);
        publish(2, 20);

        try (var _ = copy(mongo)) {
            awaitReceived(1, 11);
            awaitReceived(2, 20);
        }
        assertThat(position(0)).isEqualTo(3);
    }

    @Test
    void areWrittenAgainWhenTheirPositionWasNot() {
        publish(1, 10);
        var dying = new WithoutPositions(client);
        try (var _ = copy(dying)) {
            awaitReceived(1, 10);
            await().atMost(BOUND).until(() -> dying.tries.get() > 1);
        }
        assertThat(mongo.findAll(Document.class, ViewWriter.POSITIONS)).isEmpty();
        publish(1, 11);

        try (var _ = copy(mongo)) {
            awaitReceived(1, 11);
        }
        assertThat(totals()).hasSize(1);
    }

    @Test
    void loseNothingBesideAForeignRecord() {
        publish(1, 10);
        send(0, KEY.formatted(2), "no counts");
        publish(3, 30);

        try (var _ = copy(mongo)) {
            awaitReceived(3, 30);
            awaitReceived(1, 10);
        }
        assertThat(totals()).hasSize(2);
    }

    @Test
    void areReadFromTheBeginningOfATopicThatWasMadeAnew() throws Exception {
        publish(1, 10);
        publish(2, 20);
        publish(3, 30);
        try (var _ = copy(mongo)) {
            awaitReceived(3, 30);
        }
        admin.deleteTopics(List.of(generation.totals())).all().get();
        create(generation.totals());
        publish(1, 99);

        try (var _ = copy(mongo)) {
            awaitReceived(1, 99);
        }
    }

    @Test
    void includePartitionsThatWereAdded() throws Exception {
        publish(1, 10);
        try (var _ = copy(mongo)) {
            awaitReceived(1, 10);
        }
        admin.createPartitions(Map.of(generation.totals(), NewPartitions.increaseTo(2)))
                .all()
                .get();
        publish(1, 2, 20);

        try (var _ = copy(mongo)) {
            awaitReceived(2, 20);
        }
    }

    private ViewCopy copy(MongoTemplate into) {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker.bootstrapServers(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        500);
        var listeners = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
        listeners.setConsumerFactory(
                new DefaultKafkaConsumerFactory<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer()));
        listeners.setBatchListener(true);
        listeners.setCommonErrorHandler(new ViewConfiguration().viewErrorHandler());
        assertThat(listeners.getContainerProperties().getAckMode()).isEqualTo(AckMode.BATCH);
        var views = new ViewWriter(into);
        var doubled = new DoubledCodes(into, views, new LiveViews(into, views));
        return new ViewCopies(listeners, into, views, doubled, "test").start(generation);
    }

    private void awaitReceived(int day, int amount) {
        await().atMost(BOUND)
                .until(() ->
                        totals().stream()
                                .anyMatch(total ->
                                        total.getString("_id").equals(KEY.formatted(day))
                                                && total.get("RECEIVED_DIRECT", Number.class)
                                                                .longValue()
                                                        == amount));
    }

    private List<Document> totals() {
        return mongo.findAll(Document.class, generation.named(ViewFields.TOTALS));
    }

    private long position(int partition) {
        return new ViewWriter(mongo)
                .positions()
                .getOrDefault(new TopicPartition(generation.totals(), partition), -1L);
    }

    private void publish(int day, int amount) {
        publish(0, day, amount);
    }

    private void publish(int partition, int day, int amount) {
        send(partition, KEY.formatted(day), "{\"RECEIVED_DIRECT\":" + amount + "}");
    }

    private void send(int partition, String key, String value) {
        await().atMost(BOUND)
                .ignoreExceptions()
                .until(() ->
                        producer.send(
                                        new ProducerRecord<>(
                                                generation.totals(),
                                                partition,
                                                key,
                                                value.getBytes(UTF_8)))
                                .get(10, TimeUnit.SECONDS)
                                .hasOffset());
    }

    private static void create(String topic) {
        await().atMost(BOUND)
                .ignoreExceptions()
                .until(() -> {
                    admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
                    return true;
                });
    }

    /** A store that dies, again and again, before it takes how far the copy has come. */
    private static final class WithoutPositions extends MongoTemplate {

        private final AtomicInteger tries = new AtomicInteger();

        WithoutPositions(MongoClient client) {
            super(client, "reporting");
        }

        @Override
        public BulkOperations bulkOps(BulkOperations.BulkMode mode, String collection) {
            if (collection.equals(ViewWriter.POSITIONS)) {
                tries.incrementAndGet();
                throw new IllegalStateException("dead");
            }
            return super.bulkOps(mode, collection);
        }
    }
}
