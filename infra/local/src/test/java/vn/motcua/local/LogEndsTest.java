package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.local.LogEnds.Lost;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the broker makes of a damaged log, and that it does not go unnoticed. */
class LogEndsTest {

    private static final TopicPartition A = new TopicPartition("a", 0);
    private static final int RECORDS = 10;
    private static final List<String> VALUES =
            IntStream.range(0, RECORDS).mapToObj(i -> "value-" + i).toList();

    @TempDir Path place = Path.of("");

    private Path stopped = Path.of("");
    private Path killed = Path.of("");

    /** A kill leaves what a copy has that is taken while the broker runs. */
    @BeforeEach
    void writeAndRead() throws Exception {
        stopped = place.resolve("stopped");
        killed = place.resolve("killed");
        try (var broker = EmbeddedBroker.startAnywhere(stopped);
                var admin = Admin.create(client(broker))) {
            admin.createTopics(Set.of(new NewTopic("a", 1, (short) 1))).all().get();
            try (var producer =
                    new KafkaProducer<>(
                            client(broker), new StringSerializer(), new StringSerializer())) {
                for (String value : VALUES) {
                    producer.send(new ProducerRecord<>("a", "key", value)).get();
                }
            }
            admin.alterConsumerGroupOffsets("g", Map.of(A, new OffsetAndMetadata(RECORDS)))
                    .all()
                    .get();
            copy(stopped, killed);
        }
    }

    @Nested
    class AfterAKill {

        @Test
        void nothingIsMissingWhenNothingIsDamaged() throws Exception {
            assertThat(lost(killed)).isEmpty();
        }

        @Test
        void aRecordHalfWrittenIsCutOffAndMissedByNobody() throws Exception {
            Path segment = segment(killed);
            try (var file = new RandomAccessFile(segment.toFile(), "rw")) {
                file.seek(file.length());
                // The beginning of the batch after the last one, which nobody was answered.
                file.write(new byte[] {0, 0, 0, 0, 0, 0, 0, RECORDS, 0, 0, 0, 70, 0});
            }

            assertThat(lost(killed)).isEmpty();
            try (var broker = EmbeddedBroker.startAnywhere(killed)) {
                assertThat(values(broker)).isEqualTo(VALUES);
            }
        }

        @Test
        void damageFurtherAheadTakesTheRestWithItAndIsNoticed() throws Exception {
            damage(killed, "value-6");

            assertThat(lost(killed)).containsExactly(new Lost(A, 6, RECORDS));
        }

        @Test
        void theLossIsRememberedUntilItIsAccepted() throws Exception {
            damage(killed, "value-6");
            lost(killed);

            assertThat(lost(killed)).containsExactly(new Lost(A, 6, RECORDS));
        }

        @Test
        void readersAreMovedBackSoThatTheyPassOverNothing() throws Exception {
            damage(killed, "value-6");
            var ends = LogEnds.before(killed);
            try (var broker = EmbeddedBroker.startAnywhere(killed);
                    var admin = Admin.create(client(broker))) {
                ends.accept(admin, ends.lost(admin));

                assertThat(
                                admin.listConsumerGroupOffsets("g")
                                        .partitionsToOffsetAndMetadata()
                                        .get())
                        .containsEntry(A, new OffsetAndMetadata(6));
            }
        }
    }

    @Nested
    class AfterAStop {

        @Test
        void itsOwnCheckpointKnowsHowFarTheLogReached() throws Exception {
            Files.delete(stopped.resolve(".kafka_cleanshutdown"));
            // Nobody has read it any more.
            for (int i = 0; i < 4; i++) {
                delete(stopped.resolve("__consumer_offsets-" + i));
            }
            damage(stopped, "value-6");

            assertThat(lost(stopped)).contains(new Lost(A, 6, RECORDS));
        }

        @Test
        void nobodyReadsPastDamage() throws Exception {
            damage(stopped, "value-6");

            try (var broker = EmbeddedBroker.startAnywhere(stopped)) {
                assertThatExceptionOfType(KafkaException.class).isThrownBy(() -> values(broker));
            }
        }
    }

    private static List<Lost> lost(Path directory) throws Exception {
        var ends = LogEnds.before(directory);
        try (var broker = EmbeddedBroker.startAnywhere(directory);
                var admin = Admin.create(client(broker))) {
            return ends.lost(admin);
        }
    }

    private static List<String> values(EmbeddedBroker broker) {
        try (var consumer =
                new KafkaConsumer<>(
                        client(broker), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(A));
            consumer.seekToBeginning(List.of(A));
            long end = consumer.endOffsets(List.of(A)).getOrDefault(A, 0L);
            List<String> values = new ArrayList<>();
            while (consumer.position(A) < end) {
                consumer.poll(Duration.ofSeconds(5)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }

    private static void damage(Path directory, String value) throws IOException {
        byte[] bytes = Files.readAllBytes(segment(directory));
        int at = new String(bytes, ISO_8859_1).indexOf(value);
        bytes[at] ^= 0x20;
        Files.write(segment(directory), bytes);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static Path segment(Path directory) {
        return directory.resolve("a-0").resolve("00000000000000000000.log");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
        }
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
