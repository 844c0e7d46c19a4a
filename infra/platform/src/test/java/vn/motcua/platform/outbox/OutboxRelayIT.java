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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexInfo;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmbeddedStore;
import vn.motcua.embedded.FreePort;
import vn.motcua.platform.outbox.WaitingDocuments.Advance;
import vn.motcua.platform.outbox.WaitingDocuments.Stuck;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class OutboxRelayIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final Duration ASIDE = Duration.ofMillis(300);
    private static final int TOO_LARGE = 2_000_000;
    private static final String TOPIC = "outbox-test";

    @TempDir Path directory;

    private EmbeddedStore store;
    private MongoTemplate mongo;
    private WaitingDocuments documents;
    private DefaultKafkaProducerFactory<String, byte[]> producers;
    private @Nullable EmbeddedBroker broker;
    private int port;
    private int controllerPort;
    private OutboxRelay relay;
    private SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void start() throws Exception {
        port = FreePort.find();
        controllerPort = FreePort.find();
        store = EmbeddedStore.startInMemory();
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
        Outgoing second = documents.read(List.of("a")).outgoing().getFirst();

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

        assertThat(documents.advance(List.of(new Advance(seen.documentId(), 1, true)))).isEmpty();

        assertThat(documents.waiting(Instant.EPOCH, 10)).containsExactly("a");
        assertThat(documents.read(List.of("a")).outgoing())
                .singleElement()
                .satisfies(out ->
                        assertThat(out.messages())
                                .extracting(OutboxMessage::body)
                                .containsExactly("a2"));
    }

    @Test
    void setsNothingAsideWhereSeveralInstancesPublishTheSame() throws Exception {
        startBroker();
        OutboxRelay other = newRelay();
        other.start();
        try {
            relay.start();
            for (int index = 0; index < 100; index++) {
                Outgoing written = write("d" + index + "-", 3);
                relay.wake(List.of(written));
                other.wake(List.of(written));
            }

            await().atMost(BOUND).until(() -> documents.oldest().isEmpty());
            List<String> bodies = records(300);
            for (int index = 0; index < 100; index++) {
                String id = "d" + index + "-";
                assertThat(bodies.stream().filter(body -> body.startsWith(id)).distinct())
                        .containsExactly(id + 1, id + 2, id + 3);
            }
            assertThat(relay.aside().size() + other.aside().size()).isZero();
        } finally {
            other.stop();
        }
    }

    @Nested
    class WhenADocumentIsListedButNotFoundByItsId {

        @Test
        void setsItAsideWithAnAlarmAndPublishesTheOthers() throws Exception {
            startBroker();
            documents = new ListingDocuments("torn");
            relay = newRelay();
            write("a", 1);

            relay.start();

            assertThat(records(1)).containsExactly("a1");
            awaitPublished("a");
            await().atMost(BOUND).until(() -> stuck(StuckReason.LOST) >= 2);
            relay.wake(List.of(write("b", 1)));
            assertThat(records(2)).containsExactly("a1", "b1");
            assertThat(relay.aside().first(10))
                    .extracting(SetAside.Entry::id)
                    .containsExactly("torn");
            assertThat(meters.get("motcua.outbox.aside").gauge().value()).isEqualTo(1);
        }

        @Test
        void waitsLongerEachTimeBeforeItTriesItAgain() throws Exception {
            startBroker();
            documents = new ListingDocuments("torn");
            relay = newRelay();

            relay.start();

            await().atMost(BOUND).until(() -> stuck(StuckReason.LOST) == 3);
            assertThat(relay.aside().first(1))
                    .singleElement()
                    .extracting(SetAside.Entry::pause)
                    .isEqualTo(ASIDE.multipliedBy(4));
        }
    }

    @Nested
    class WhenTheStoreDoesNotRecordWhatIsPublished {

        @Test
        void publishesItOnceAndTheOthersGoOn() throws Exception {
            startBroker();
            documents = new UnchangingDocuments("stuck");
            relay = newRelay();
            relay.start();
            relay.wake(List.of(write("stuck", 2), write("a", 1)));

            awaitPublished("a");
            await().atMost(BOUND).until(() -> stuck(StuckReason.LOST) >= 3);
            relay.wake(List.of(write("b", 1)));

            awaitPublished("b");
            assertThat(records(4)).containsExactlyInAnyOrder("stuck1", "stuck2", "a1", "b1");
        }

        @Test
        void goesOnWithItOnceItIsMended() throws Exception {
            startBroker();
            var mendable = new UnchangingDocuments("stuck");
            documents = mendable;
            relay = newRelay();
            relay.start();
            relay.wake(List.of(write("stuck", 1)));
            await().atMost(BOUND).until(() -> relay.aside().size() == 1);

            mendable.mend();

            awaitPublished("stuck");
            await().atMost(BOUND).until(() -> relay.aside().size() == 0);
            assertThat(records(1)).containsExactly("stuck1");
        }

        @Test
        void setsAsideWhatStaysListedAlthoughItWasRecorded() throws Exception {
            startBroker();
            write("ghost", 0);
            documents = new ListingDocuments("ghost");
            relay = newRelay();
            write("a", 1);

            relay.start();

            awaitPublished("a");
            await().atMost(BOUND).until(() -> stuck(StuckReason.UNCHANGED) >= 2);
            assertThat(records(1)).containsExactly("a1");
        }

        @Test
        void tellsADocumentThatIsNotThereFromOneThatHasGrown() {
            write("grown", 2);
            var gone = new Advance("gone", 1, true);
            var grown = new Advance("grown", 1, true);

            assertThat(documents.advance(List.of(gone, grown)))
                    .singleElement()
                    .satisfies(stuck -> {
                        assertThat(stuck.documentId()).isEqualTo("gone");
                        assertThat(stuck.reason()).isEqualTo(StuckReason.LOST);
                    });
            assertThat(documents.read(List.of("grown")).outgoing())
                    .singleElement()
                    .satisfies(left -> assertThat(left.messages()).hasSize(1));
        }
    }

    @Nested
    class WhenTheBrokerRefusesAMessageForGood {

        @Test
        void setsItsDocumentAsideAndPublishesTheOthers() throws Exception {
            startBroker();
            Outgoing large = write("large", List.of("large1", "x".repeat(TOO_LARGE), "large3"));
            relay.start();

            relay.wake(List.of(large, write("a", 2)));

            awaitPublished("a");
            await().atMost(BOUND).until(() -> stuck(StuckReason.REFUSED) >= 2);
            relay.wake(List.of(write("b", 1)));
            awaitPublished("b");
            assertThat(records(4)).containsExactlyInAnyOrder("large1", "a1", "a2", "b1");
            assertThat(documents.read(List.of("large")).outgoing())
                    .singleElement()
                    .satisfies(left ->
                            assertThat(left.messages())
                                    .extracting(OutboxMessage::position)
                                    .containsExactly(2L, 3L));
        }
    }

    @Nested
    class WhenAnOutboxCannotBeRead {

        @Test
        void setsItsDocumentAsideAndPublishesTheOthers() throws Exception {
            startBroker();
            write("broken", 1);
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is("broken")),
                    new Update().set("outbox.0.topic", 7),
                    "documents");
            write("a", 1);

            relay.start();

            awaitPublished("a");
            await().atMost(BOUND).until(() -> stuck(StuckReason.UNREADABLE) >= 1);
        }
    }

    @Nested
    class AfterAnEarlierBuild {

        @Test
        void publishesWhatItLeftBehind() throws Exception {
            startBroker();
            writeAsTheEarlierBuildDid("a", 2);

            new EarlierOutboxes(mongo, "documents").takeOver();
            relay.start();

            assertThat(records(2)).containsExactly("a1", "a2");
            awaitPublished("a");
        }

        @Test
        void looksAgainWhenThatBuildHasRunSince() {
            new EarlierOutboxes(mongo, "documents").takeOver();
            writeAsTheEarlierBuildDid("a", 1);
            mongo.indexOps("documents").createIndex(new Index("pending", Direction.ASC));

            new EarlierOutboxes(mongo, "documents").takeOver();

            assertThat(documents.waiting(Instant.EPOCH, 10)).containsExactly("a");
            assertThat(mongo.indexOps("documents").getIndexInfo())
                    .extracting(IndexInfo::getName)
                    .doesNotContain("pending_1");
        }

        private void writeAsTheEarlierBuildDid(String id, int messages) {
            write(id, messages);
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is(id)),
                    new Update().unset("unpublishedSince").set("writtenAt", Instant.EPOCH),
                    "documents");
        }
    }

    private double stuck(StuckReason reason) {
        return meters.get("motcua.outbox.stuck").tag("reason", reason.key()).counter().count();
    }

    private void startBroker() throws Exception {
        broker = EmbeddedBroker.start(directory, port, controllerPort);
        admin().createOrModifyTopics(new NewTopic(TOPIC, 1, (short) 1));
    }

    private OutboxRelay newRelay() {
        meters = new SimpleMeterRegistry();
        return new OutboxRelay(
                documents, publisher(), InstantSource.system(), properties(), meters);
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
        return new OutboxProperties(
                Duration.ofMillis(200), 10, BOUND, ASIDE, Duration.ofMinutes(5));
    }

    private Outgoing write(String id, int messages) {
        return write(id, IntStream.rangeClosed(1, messages).mapToObj(at -> id + at).toList());
    }

    private Outgoing write(String id, List<String> bodies) {
        List<OutboxMessage> all = new ArrayList<>();
        for (String body : bodies) {
            all.add(new OutboxMessage(all.size() + 1, TOPIC, id, Map.of("h", "v"), body));
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
                        return bodies.size() >= count
                                && consumer.currentLag(partition).orElse(1) == 0;
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

    /** A store whose index holds one document more than are there, or than wait. */
    private final class ListingDocuments extends WaitingDocuments {

        private final String listed;

        ListingDocuments(String listed) {
            super(mongo, "documents");
            this.listed = listed;
        }

        @Override
        List<Object> waiting(Instant since, int limit) {
            List<Object> waiting = new ArrayList<>(List.of(listed));
            waiting.addAll(super.waiting(since, limit));
            return waiting.stream().limit(limit).toList();
        }
    }

    /** A store that finds one document but does not change it. */
    private final class UnchangingDocuments extends WaitingDocuments {

        private volatile String unchanging;

        UnchangingDocuments(String unchanging) {
            super(mongo, "documents");
            this.unchanging = unchanging;
        }

        void mend() {
            unchanging = "";
        }

        @Override
        List<Stuck> advance(List<Advance> advances) {
            return super.advance(advances.stream().map(this::missing).toList()).stream()
                    .map(stuck -> new Stuck(unchanging, stuck.reason(), stuck.cause()))
                    .toList();
        }

        private Advance missing(Advance one) {
            return one.documentId().equals(unchanging)
                    ? new Advance("missing", one.through(), one.all())
                    : one;
        }
    }
}
