package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.embedded.FreePort;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;

import java.nio.file.Path;
import java.time.Duration;

class BrokerAwayIT {

    private static final Duration BOUND = Duration.ofSeconds(90);

    @TempDir Path directory;

    @Test
    @SuppressWarnings("unchecked")
    void startsWithoutTheBrokerAndCatchesUpWhenItComes() throws Exception {
        int port = FreePort.find();
        try (var store = EmptyStore.start();
                var service =
                        NotificationApplication.builder()
                                .run(
                                        "--server.port=0",
                                        "--logging.level.root=off",
                                        "--spring.kafka.admin.operation-timeout=2s",
                                        "--motcua.kafka.bootstrap-servers=127.0.0.1:" + port,
                                        "--motcua.mongo.uri=" + store.uri());
                var _ = EmbeddedBroker.start(directory, port, FreePort.find())) {
            assertThat(service.getBean(KafkaAdmin.class).initialize()).isTrue();
            KafkaTemplate<String, byte[]> kafka = service.getBean(KafkaTemplate.class);
            kafka.send(
                            DossierTopics.EVENTS,
                            Fixtures.DOSSIER.toString(),
                            EventJson.write(Fixtures.received()))
                    .join();

            MongoTemplate mongo = service.getBean(MongoTemplate.class);
            await().atMost(BOUND)
                    .untilAsserted(
                            () -> assertThat(mongo.findAll(Document.class, "messages")).hasSize(1));
        }
    }
}
