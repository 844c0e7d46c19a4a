package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.bson.Document;
import org.jsmpp.bean.OptionalParameter.User_message_reference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.embedded.FreePort;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.notification.smpp.TestCentre;
import vn.motcua.notification.smpp.TestCentre.Order;
import vn.motcua.platform.Ids;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** From an event to a phone, through a message centre that speaks SMPP. */
class SmsFlowIT {

    private static final Duration BOUND = Duration.ofSeconds(90);

    @TempDir static Path directory;

    private static EmbeddedBroker broker;
    private static EmptyStore store;
    private static TestCentre centre;
    private static ConfigurableApplicationContext service;
    private static MongoTemplate mongo;
    private static KafkaTemplate<String, byte[]> kafka;

    private final DossierId dossier = new Ids().nextDossierId();

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void start() throws Exception {
        broker = EmbeddedBroker.startAnywhere(directory);
        store = EmptyStore.start();
        int port = FreePort.find();
        centre = new TestCentre(port);
        String smpp = "--motcua.notification.sms.smpp.viettel.";
        service =
                NotificationApplication.builder()
                        .run(
                                "--server.port=0",
                                "--logging.level.root=warn",
                                "--motcua.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                                "--motcua.mongo.uri=" + store.uri(),
                                smpp + "host=127.0.0.1",
                                smpp + "port=" + port,
                                smpp + "system-id=motcua",
                                smpp + "sender=MOTCUA",
                                smpp + "answer-timeout=1s",
                                smpp + "answer-ids=HEXADECIMAL",
                                smpp + "receipt-ids=DECIMAL",
                                "--motcua.notification.delivery.sweep-interval=300ms",
                                "--motcua.notification.delivery.timeout=3s",
                                "--motcua.notification.delivery.lease=4s",
                                "--motcua.notification.delivery.receipts.early=5s",
                                "--motcua.notification.delivery.sms.pause=1s");
        mongo = service.getBean(MongoTemplate.class);
        kafka = service.getBean(KafkaTemplate.class);
        HealthEndpoint health = service.getBean(HealthEndpoint.class);
        await().atMost(BOUND)
                .untilAsserted(() ->
                        assertThat(health.healthForPath("smpp"))
                                .isNotNull()
                                .extracting(HealthDescriptor::getStatus)
                                .isEqualTo(Status.UP));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        centre.close();
        broker.close();
        store.close();
    }

    @Test
    void aMessageIsSentWhenTheCentreTakesItAndDeliveredWhenItsReceiptSaysSo() throws Exception {
        centre.orders(new Order.Take("00FF"));
        happens("0912345671");
        awaitState("SENT");

        centre.brings("255", "DELIVRD");

        awaitState("DELIVERED");
        assertThat(message().getList("steps", Document.class))
                .extracting(step -> step.getString("state"))
                .containsExactly("QUEUED", "SENT", "DELIVERED");
        assertThat(message().getString("provider")).isEqualTo("viettel");
        assertThat(partsTo("84912345671")).isEqualTo(1);
    }

    @Test
    void aMessageWhoseAnswerDoesNotComeIsUnknownUntilAReceiptTellsAndIsNotSentTwice()
            throws Exception {
        centre.orders(new Order.FallSilent());
        happens("0912345678");
        awaitState("UNKNOWN");

        short reference = (short) Integer.parseInt(message().getString("_id").substring(0, 4), 16);
        centre.brings("999", "DELIVRD", new User_message_reference(reference));

        awaitState("DELIVERED");
        assertThat(partsTo("84912345678")).isEqualTo(1);
    }

    private void happens(String phone) {
        kafka.send(
                        DossierTopics.APPLICANTS,
                        dossier.toString(),
                        EventJson.write(Fixtures.applicant(dossier, phone, null)))
                .join();
        kafka.send(
                        DossierTopics.EVENTS,
                        dossier.toString(),
                        EventJson.write(Fixtures.received(dossier)))
                .join();
    }

    private void awaitState(String state) {
        await().atMost(BOUND)
                .untilAsserted(() ->
                        assertThat(messages())
                                .extracting(message -> message.getString("state"))
                                .containsExactly(state));
    }

    private Document message() {
        return messages().getFirst();
    }

    private List<Document> messages() {
        return mongo.findAll(Document.class, "messages").stream()
                .filter(message -> dossier.toString().equals(message.getString("dossierId")))
                .toList();
    }

    private static long partsTo(String phone) {
        return centre.submitted().stream()
                .filter(part -> part.getDestAddress().equals(phone))
                .count();
    }
}
