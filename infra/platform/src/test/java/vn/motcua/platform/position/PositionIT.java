package vn.motcua.platform.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.platform.position.Follower.Work;
import vn.motcua.platform.problem.Problem;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class PositionIT {

    private static final Duration BOUND = Duration.ofSeconds(90);

    @TempDir private static Path directory;

    private static EmbeddedBroker broker;
    private static EmptyStore store;
    private static Admin admin;
    private static KafkaProducer<String, byte[]> producer;

    private final ConcurrentLinkedQueue<String> deadLetters = new ConcurrentLinkedQueue<>();
    private String name = "";
    private TopicPartition partition = new TopicPartition("", 0);

    @BeforeAll
    static void startBroker() throws Exception {
        broker = EmbeddedBroker.startAnywhere(directory);
        store = EmptyStore.start();
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        admin = Admin.create(settings);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stopBroker() {
        producer.close();
        admin.close();
        store.close();
        broker.close();
    }

    @BeforeEach
    void createTopic(TestInfo test) throws Exception {
        name = test.getTestMethod().orElseThrow().getName();
        partition = new TopicPartition(name, 0);
        createTopic();
    }

    @Nested
    class ANewService {

        @Test
        void readsTheLogFromItsBeginning() {
            publish("a", "b");

            try (var service = follow()) {
                awaitHeard(service, "a", "b");
                assertThat(service.restores).hasValue(0);
                assertThat(rewound(service)).isZero();
            }
        }

        @Test
        void isBehindUntilItHasReadWhatThereWasAtItsStart() {
            publish("a", "b");
            var mayGoOn = new CountDownLatch(1);

            try (var service = follow(text -> awaitUninterruptibly(mayGoOn))) {
                awaitHeard(service, "a");
                assertThatThrownBy(service.caughtUp::require)
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> assertThat(problem.key()).isEqualTo("catching-up"));

                mayGoOn.countDown();

                await().atMost(BOUND).until(service.caughtUp::isReached);
            }
        }
    }

    @Nested
    class AServiceThatComesBack {

        @Test
        void goesOnWhereItsStoreEnds() {
            publish("a", "b");
            followUntil(2);

            publish("c");

            try (var service = follow()) {
                awaitHeard(service, "c");
                assertThat(rewound(service)).isZero();
                assertThat(service.restores).hasValue(0);
            }
        }

        @Test
        void isToldAgainOfWhatItHandledWithoutAPosition() {
            publish("a", "b");
            try (var killed = follow(text -> dieOn("b", text))) {
                await().atMost(BOUND).until(() -> !killed.isRunning());
                assertThat(killed.heard).containsExactly("a", "b");
            }

            try (var service = follow()) {
                await().atMost(BOUND).until(() -> service.heard.contains("b"));
                assertThat(rewound(service)).isZero();
            }
        }

        @Test
        void readsPartitionsFromTheirBeginningThatWereAdded() throws Exception {
            publish("a");
            followUntil(1);
            admin.createPartitions(Map.of(name, NewPartitions.increaseTo(2))).all().get();
            publish(1, "x");

            try (var service = follow()) {
                awaitHeard(service, "x");
            }
        }

        @Test
        void readsATopicFromItsBeginningThatWasMadeAnew() throws Exception {
            publish("a", "b", "c");
            followUntil(3);
            admin.deleteTopics(List.of(name)).all().get();
            createTopic();
            publish("x");

            try (var service = follow()) {
                awaitHeard(service, "x");
                assertThat(service.restores).hasValue(0);
            }
            await().atMost(BOUND).until(() -> position() == 1);
        }
    }

    @Nested
    class AStoreThatIsOlder {

        @Test
        void isReadToAgainFromWhereItEnds() {
            publish("a", "b", "c");
            followUntil(3);
            setBackTo(1);
            publish("d");

            try (var service = follow()) {
                awaitHeard(service, "b again", "c again", "d");
                assertThat(service.restores).hasValue(1);
                assertThat(rewound(service)).isEqualTo(1);
            }
        }

        @Test
        void isReadToFromTheBeginningWhenItIsEmpty() {
            publish("a", "b");
            followUntil(2);
            empty();
            publish("c");

            try (var service = follow()) {
                awaitHeard(service, "a again", "b again", "c");
                assertThat(service.restores).hasValue(1);
            }
        }

        @Test
        void isStillReadToAgainByTheNextStart() {
            publish("a", "b", "c");
            followUntil(3);
            setBackTo(0);
            try (var killed = follow(text -> dieOn("b", text))) {
                await().atMost(BOUND).until(() -> !killed.isRunning());
            }

            try (var service = follow()) {
                await().atMost(BOUND).until(() -> service.heard.contains("c again"));
                assertThat(service.heard).doesNotContain("b", "c").contains("b again");
                assertThat(service.restores).as("told of by the first start").hasValue(0);
            }
        }

        @Test
        void doesNotTakeBackHowFarTheLogWasEverRead() {
            publish("a", "b", "c");
            followUntil(3);
            setBackTo(0);
            try (var killed = follow(text -> dieOn("c", text))) {
                await().atMost(BOUND).until(() -> !killed.isRunning());
            }

            assertThat(Follower.committed(broker.bootstrapServers(), name, partition)).isEqualTo(3);
        }
    }

    @Nested
    class ARecordThatFails {

        @Test
        void isNotPassedByThePositionBeforeItIsSetAside() {
            publish("a", "bad");
            var mayBeSetAside = new CountDownLatch(1);

            try (var _ =
                    follow(
                            text -> failOn("bad", text),
                            text -> {
                                awaitUninterruptibly(mayBeSetAside);
                                deadLetters.add(text);
                            })) {
                await().atMost(BOUND).until(() -> position() == 1);
                assertThat(deadLetters).isEmpty();
                mayBeSetAside.countDown();
                await().atMost(BOUND).until(() -> position() == 2);
                assertThat(deadLetters).containsExactly("bad");
            }
        }

        @Test
        void isReadAgainByTheNextStartWhenItWasNotSetAside() {
            publish("a", "bad");
            try (var killed =
                    follow(
                            text -> failOn("bad", text),
                            text -> {
                                throw new Death();
                            })) {
                await().atMost(BOUND).until(() -> !killed.isRunning());
            }

            try (var service = follow()) {
                await().atMost(BOUND).until(() -> service.heard.contains("bad"));
            }
        }
    }

    private Follower follow() {
        return follow(Work.NONE);
    }

    private Follower follow(Work work) {
        return follow(work, deadLetters::add);
    }

    private Follower follow(Work work, Work deadLetters) {
        return new Follower(
                broker.bootstrapServers(),
                store.uri(),
                name,
                name,
                work,
                (record, _) -> deadLetters.on(String.valueOf(record.key())));
    }

    private void followUntil(long position) {
        try (var _ = follow()) {
            await().atMost(BOUND).until(() -> position() == position);
        }
    }

    private long position() {
        return Follower.position(store.uri(), name, partition);
    }

    private void setBackTo(long position) {
        Follower.setBack(store.uri(), name, partition, position);
    }

    private void empty() {
        try (var client = MongoClients.create(store.uri())) {
            client.getDatabase(name).drop();
        }
    }

    private void createTopic() {
        await().atMost(BOUND)
                .ignoreExceptions()
                .until(() -> {
                    admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
                    return true;
                });
    }

    private void publish(String... texts) {
        publish(0, texts);
    }

    private void publish(int to, String... texts) {
        for (String text : texts) {
            await().atMost(BOUND)
                    .ignoreExceptions()
                    .until(() ->
                            producer.send(new ProducerRecord<>(name, to, text, new byte[0]))
                                    .get(10, TimeUnit.SECONDS)
                                    .hasOffset());
        }
    }

    private static void awaitHeard(Follower service, String... texts) {
        await().atMost(BOUND).untilAsserted(() -> assertThat(service.heard).containsExactly(texts));
    }

    private static double rewound(Follower service) {
        return service.meters.get("motcua.consumer.rewound").counter().count();
    }

    private static void dieOn(String which, String text) {
        if (text.equals(which)) {
            throw new Death();
        }
    }

    private static void failOn(String which, String text) {
        if (text.equals(which)) {
            throw new IllegalStateException("a bad record");
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a container as a kill would: it commits nothing more. */
    private static final class Death extends Error {}
}
