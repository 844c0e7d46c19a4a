package vn.motcua.platform.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaAdmin;

import vn.motcua.embedded.EmbeddedStore;
import vn.motcua.embedded.FreePort;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The order in which a store and a broker are told how far a log was read. */
class PositionFirstTest {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final TopicPartition EVENTS = new TopicPartition("events", 0);
    private static final TopicPartition OTHERS = new TopicPartition("events", 1);

    @TempDir private Path directory;

    private final MockConsumer<String, byte[]> broker = new MockConsumer<>("earliest");
    private int port;
    private EmbeddedStore store;
    private Positions positions;
    private Consumer<String, byte[]> consumer;

    @BeforeEach
    void start() throws Exception {
        port = FreePort.find();
        store = EmbeddedStore.start(directory.resolve("store"), port);
        var client = MongoClients.create(store.uri() + "/?serverSelectionTimeoutMS=300");
        positions = new Positions(new MongoTemplate(client, "positions"), "group");
        var offsets =
                new LogOffsets(Map.of("bootstrap.servers", "127.0.0.1:1"), "group", List.of());
        var check =
                new StartCheck(
                        positions,
                        offsets,
                        new KafkaAdmin(Map.of()),
                        Stream::empty,
                        new SimpleMeterRegistry());
        consumer = PositionFirst.of(broker, positions, check);
        broker.assign(List.of(EVENTS, OTHERS));
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void tellsTheStoreAndThenTheBroker() {
        commit(EVENTS, 5);

        assertThat(positions.of(Set.of(EVENTS)).get(EVENTS)).isEqualTo(new Position(5L, 0));
        assertThat(committed(EVENTS)).isEqualTo(5);
    }

    @Test
    void tellsTheBrokerNothingWhileTheStoreIsAway() throws Exception {
        store.close();

        commit(EVENTS, 5);

        assertThat(committed(EVENTS)).isZero();
        store = EmbeddedStore.start(directory.resolve("store"), port);
        await().atMost(BOUND)
                .until(() -> {
                    commit(OTHERS, 7);
                    return committed(OTHERS) == 7;
                });
        assertThat(positions.of(Set.of(EVENTS, OTHERS)))
                .containsEntry(EVENTS, new Position(5L, 0))
                .containsEntry(OTHERS, new Position(7L, 0));
    }

    @Test
    void takesNoCommitThatDoesNotSayHowFar() {
        assertThatThrownBy(() -> consumer.commitSync())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private void commit(TopicPartition partition, long offset) {
        consumer.commitSync(
                Map.of(partition, new OffsetAndMetadata(offset)), Duration.ofSeconds(1));
    }

    private long committed(TopicPartition partition) {
        OffsetAndMetadata offset = broker.committed(Set.of(partition)).get(partition);
        return offset == null ? 0 : offset.offset();
    }
}
