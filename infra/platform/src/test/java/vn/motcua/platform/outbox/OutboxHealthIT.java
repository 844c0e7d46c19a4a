package vn.motcua.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.platform.outbox.WaitingDocuments.Advance;
import vn.motcua.platform.outbox.WaitingDocuments.Stuck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class OutboxHealthIT {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private EmptyStore store;
    private MongoClient client;
    private MongoTemplate mongo;
    private WaitingDocuments documents;
    private SimpleMeterRegistry meters;
    private OutboxRelay relay;
    private OutboxAge age;
    private OutboxHealthIndicator health;
    private Instant now = START;
    private Status broker = Status.UP;

    @BeforeEach
    void start() {
        store = EmptyStore.start();
        client = MongoClients.create(store.uri() + "/?serverSelectionTimeoutMS=500");
        mongo = new MongoTemplate(client, "outbox");
        documents = new WaitingDocuments(mongo, "documents");
        meters = new SimpleMeterRegistry();
        var properties =
                new OutboxProperties(
                        Duration.ofSeconds(5),
                        10,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(5));
        relay = new OutboxRelay(documents, unreachable(properties), () -> now, properties, meters);
        age = new OutboxAge(documents, () -> now, properties, meters);
        health =
                new OutboxHealthIndicator(
                        relay, age, () -> Health.status(broker).build(), properties.alarmAge());
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void isUpWhenNothingWaits() {
        age.sample();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(gauge()).isZero();
    }

    @Test
    void measuresTheAgeInTheStoreWithoutAskingTheRelay() {
        write("old");
        now = START.plusSeconds(100);
        write("new");

        age.sample();

        assertThat(gauge()).isEqualTo(100);
        documents.advance(List.of(new Advance("old", 1, true)));
        age.sample();
        assertThat(gauge()).isZero();
    }

    @Test
    void asksTheStoreAtAnIntervalAndNotAtEachScrape() {
        age.sample();
        write("a");
        now = START.plusSeconds(100);

        assertThat(gauge()).isZero();
    }

    @Test
    void isDownAndNamesTheDocumentsThatAreSetAside() {
        age.sample();
        for (int index = 0; index < 30; index++) {
            relay.aside().put(new Stuck("d" + index, StuckReason.LOST, null));
            now = now.plusSeconds(1);
        }

        Health down = health.health();

        assertThat(down.getStatus()).isEqualTo(Status.DOWN);
        assertThat(down.getDetails()).containsEntry("setAside", 30);
        assertThat(down.getDetails().get("documents"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(20)
                .first(InstanceOfAssertFactories.MAP)
                .containsEntry("id", "d0")
                .containsEntry("reason", StuckReason.LOST.words());
    }

    @Nested
    class WhenAnEventHasWaitedTooLong {

        @BeforeEach
        void waitSixMinutes() {
            write("a");
            now = START.plus(Duration.ofMinutes(6));
            age.sample();
        }

        @Test
        void isDownWhileTheBrokerAnswers() {
            Health down = health.health();

            assertThat(down.getStatus()).isEqualTo(Status.DOWN);
            assertThat(down.getDetails())
                    .containsEntry("reason", "Events wait although the broker answers")
                    .containsEntry("oldestUnpublishedSeconds", 360L);
        }

        @Test
        void isUpWhileTheBrokerIsAway() {
            broker = Status.DOWN;

            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void isDownWhenTheStoreHasNotSaidForLongWhatWaits() {
        age.sample();
        now = START.plus(Duration.ofMinutes(6));
        client.close();

        age.sample();

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    private double gauge() {
        return meters.get("motcua.outbox.unpublished.age").gauge().value();
    }

    private void write(String id) {
        var message = new OutboxMessage(1, "topic", id, Map.of(), "{}");
        mongo.insert(OutboxDocuments.fresh(List.of(message), now).append("_id", id), "documents");
    }

    private static OutboxPublisher unreachable(OutboxProperties properties) {
        Map<String, Object> nowhere = Map.of("bootstrap.servers", "127.0.0.1:1");
        var producers =
                new DefaultKafkaProducerFactory<>(
                        nowhere, new StringSerializer(), new ByteArraySerializer());
        return new OutboxPublisher(
                new KafkaTemplate<>(producers), new KafkaAdmin(nowhere), properties);
    }
}
