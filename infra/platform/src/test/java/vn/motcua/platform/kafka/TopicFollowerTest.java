package vn.motcua.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class TopicFollowerTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private final Told follower = new Told();

    @AfterEach
    void stop() {
        follower.stop();
    }

    @Test
    void isCaughtUpOnceAllThatWasThereAtTheStartIsTaken() throws InterruptedException {
        follower.start();

        assertThat(follower.next()).isEqualTo("begin");
        assertThat(follower.next()).isEqualTo("a");
        assertThat(follower.next()).isEqualTo("b");
        assertThat(follower.next()).isEqualTo("caught up");
    }

    @Test
    void goesOnWhereItIsTold() throws InterruptedException {
        follower.from = 1;
        follower.start();

        assertThat(follower.next()).isEqualTo("begin");
        assertThat(follower.next()).isEqualTo("b");
        assertThat(follower.next()).isEqualTo("caught up");
    }

    @Test
    void readsALogAnewThatIsShorterThanItWas() throws InterruptedException {
        follower.from = 3;
        follower.start();

        assertThat(follower.next()).isEqualTo("begin");
        assertThat(follower.next()).isEqualTo("a");
    }

    @Test
    void beginsAgainAfterAFailure() throws InterruptedException {
        follower.failures = 1;
        follower.start();

        assertThat(follower.next()).isEqualTo("begin");
        assertThat(follower.next()).isEqualTo("begin");
        assertThat(follower.next()).isEqualTo("a");
    }

    @Test
    void endsWhenItIsStopped() throws InterruptedException {
        follower.start();
        assertThat(follower.next()).isEqualTo("begin");

        follower.stop();

        assertThat(follower.isRunning()).isFalse();
    }

    @Test
    void endsThoughItWaitsForWhatIsAway() throws InterruptedException {
        follower.away = true;
        follower.start();
        assertThat(follower.next()).isEqualTo("begin");

        follower.stop();

        assertThat(follower.isRunning()).isFalse();
    }

    /** Says what it was told. */
    private static final class Told extends TopicFollower {

        private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
        private long from;
        private int failures;
        private boolean caughtUp;
        private boolean away;

        Told() {
            super("topic", new TwoRecords(), Duration.ofMillis(1));
        }

        String next() throws InterruptedException {
            return String.valueOf(told.poll(20, TimeUnit.SECONDS));
        }

        @Override
        protected Map<Integer, Long> begin() {
            told.add("begin");
            if (away) {
                waitForGood();
            }
            return Map.of(0, from);
        }

        /** As Spring's admin waits for a broker. */
        private static void waitForGood() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new KafkaException("Interrupted", stopping);
            }
        }

        @Override
        protected void take(ConsumerRecords<String, byte[]> records) {
            if (failures-- > 0) {
                throw new IllegalStateException("the store is away");
            }
            records.forEach(record -> told.add(new String(record.value(), UTF_8)));
        }

        @Override
        protected void caughtUp() {
            if (!caughtUp) {
                caughtUp = true;
                told.add("caught up");
            }
        }
    }

    /** Consumers of a topic on which a and b are, one of them in each poll. */
    private static final class TwoRecords extends DefaultKafkaConsumerFactory<String, byte[]> {

        TwoRecords() {
            super(Map.of());
        }

        @Override
        protected Consumer<String, byte[]> createRawConsumer(Map<String, Object> settings) {
            var consumer = new MockConsumer<String, byte[]>("earliest");
            var node = new Node(0, "broker", 1);
            consumer.updatePartitions(
                    "topic",
                    new ArrayList<>(
                            List.of(
                                    new PartitionInfo(
                                            "topic", 0, node, new Node[] {node}, new Node[0]))));
            consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
            consumer.updateEndOffsets(Map.of(PARTITION, 2L));
            consumer.setMaxPollRecords(1);
            consumer.schedulePollTask(() -> {
                consumer.addRecord(record(0, "a"));
                consumer.addRecord(record(1, "b"));
            });
            return consumer;
        }

        private static ConsumerRecord<String, byte[]> record(long offset, String text) {
            return new ConsumerRecord<>("topic", 0, offset, "key", text.getBytes(UTF_8));
        }
    }
}
