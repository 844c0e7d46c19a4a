package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoClients;

import io.micrometer.core.instrument.MeterRegistry;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.embedded.FreePort;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.Ids;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A store that comes back older than what was told. */
class RestoreIT {

    private static final Duration BOUND = Duration.ofSeconds(90);

    @TempDir private Path directory;

    private final DossierId dossier = new Ids().nextDossierId();
    private final String email = dossier + "@example.com";

    private EmbeddedBroker broker;
    private EmptyStore store;
    private GreenMail mail;
    private ConfigurableApplicationContext service;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.startAnywhere(directory);
        store = EmptyStore.start();
        mail = newMailServer(FreePort.find());
        mail.start();
        service = newService();
    }

    @AfterEach
    void stop() {
        service.close();
        mail.stop();
        store.close();
        broker.close();
    }

    @Nested
    class WhatWasToldAfterTheCopyWasMade {

        @Test
        void isHeldAndNotToldAgain() {
            sendReceived();
            awaitStates("SENT");
            Map<String, List<Document>> copy = copy();
            send(resolved());
            awaitStates("SENT", "SENT");

            restart(copy);

            awaitStates("SENT", "HELD");
            assertThat(mails()).isEqualTo(2);
            assertThat(one("HELD").getString("cause")).isEqualTo("perhaps-sent-before-restore");
            await().atMost(BOUND).until(() -> gauge("motcua.messages.held") == 1);
        }

        @Test
        void isHeldWhenTheStoreIsEmpty() {
            sendReceived();
            send(resolved());
            awaitStates("SENT", "SENT");

            restart(Map.of());

            awaitStates("HELD", "HELD");
            assertThat(mails()).isEqualTo(2);
        }

        @Test
        void isKnownWhenOnlyThePositionWasLost() {
            sendReceived();
            awaitStates("SENT");
            Map<String, List<Document>> copy = copy();
            copy.remove("consumerPositions");

            restart(copy);
            send(resolved());

            awaitStates("SENT", "SENT");
            assertThat(mails()).isEqualTo(2);
        }
    }

    @Nested
    class WhatWaitedWhenTheCopyWasMade {

        @Test
        void isHeldBecauseItMayHaveGoneOutSince() {
            int port = mail.getSmtp().getPort();
            mail.stop();
            sendReceived();
            Map<String, List<Document>> copy = copyOfOneThatWaits();
            mail = newMailServer(port);
            mail.start();
            awaitStates("SENT");
            send(resolved());
            awaitStates("SENT", "SENT");

            restart(copy);

            awaitStates("HELD", "HELD");
            assertThat(mails()).isEqualTo(2);
        }
    }

    @Nested
    class WhatHappensAfterwards {

        @Test
        void isToldAsUsual() {
            sendReceived();
            awaitStates("SENT");
            restart(Map.of());
            awaitStates("HELD");

            send(resolved());

            awaitStates("HELD", "SENT");
            assertThat(mails()).isEqualTo(2);
        }
    }

    @Nested
    class AHeldMessage {

        @Test
        void isSentWhenAnOperatorSaysSo() {
            hold();
            String id = one("HELD").getString("_id");

            assertThat(post("/api/messages/" + id + "/release", "HEAD")).hasStatus(403);
            assertThat(post("/api/messages/" + id + "/release", "OPERATOR")).hasStatusOk();

            awaitStates("SENT");
            assertThat(mails()).isEqualTo(2);
            assertThat(post("/api/messages/" + id + "/release", "OPERATOR")).hasStatus(409);
        }

        @Test
        void isDismissedWithAllOthersWhenAnOperatorSaysSo() {
            hold();

            assertThat(post("/api/messages/held/dismiss", "OPERATOR"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.count")
                    .isEqualTo(1);

            awaitStates("FAILED");
            assertThat(one("FAILED"))
                    .containsEntry("cause", "dismissed")
                    .containsEntry("detail", "vanhanh");
            assertThat(mails()).isEqualTo(1);
        }

        @Test
        void isReleasedWithAllOthersInTheOperatorsScope() {
            hold();

            assertThat(post("/api/messages/held/release", "OPERATOR", "huong-khe"))
                    .bodyJson()
                    .extractingPath("$.count")
                    .isEqualTo(0);
            assertThat(post("/api/messages/held/release", "OPERATOR"))
                    .bodyJson()
                    .extractingPath("$.count")
                    .isEqualTo(1);

            awaitStates("SENT");
        }

        private void hold() {
            sendReceived();
            awaitStates("SENT");
            restart(Map.of());
            awaitStates("HELD");
        }
    }

    private ConfigurableApplicationContext newService() {
        return NotificationApplication.builder()
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--motcua.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--motcua.mongo.uri=" + store.uri(),
                        "--motcua.notification.smtp.host=127.0.0.1",
                        "--motcua.notification.smtp.port=" + mail.getSmtp().getPort(),
                        "--motcua.notification.delivery.sweep-interval=300ms",
                        "--motcua.notification.delivery.first-pause=200ms");
    }

    private Map<String, List<Document>> copy() {
        Map<String, List<Document>> copy = new HashMap<>();
        for (String name : mongo().getCollectionNames()) {
            copy.put(name, mongo().findAll(Document.class, name));
        }
        return copy;
    }

    /** Between two attempts to send it. */
    private Map<String, List<Document>> copyOfOneThatWaits() {
        return await().atMost(BOUND)
                .until(
                        this::copy,
                        copy ->
                                copy.getOrDefault("messages", List.of()).stream()
                                        .map(message -> message.getString("state"))
                                        .toList()
                                        .equals(List.of("QUEUED")));
    }

    /** Starts anew with the store as it was. */
    private void restart(Map<String, List<Document>> copy) {
        service.close();
        try (var client = MongoClients.create(store.uri())) {
            var restored = new MongoTemplate(client, "notification");
            restored.getDb().drop();
            copy.forEach((name, documents) ->
                    documents.forEach(document -> restored.insert(document, name)));
        }
        service = newService();
    }

    private MongoTemplate mongo() {
        return service.getBean(MongoTemplate.class);
    }

    private void sendReceived() {
        kafka().send(
                        DossierTopics.APPLICANTS,
                        dossier.toString(),
                        EventJson.write(Fixtures.applicant(dossier, null, email)))
                .join();
        send(Fixtures.received(dossier));
    }

    private DossierEvent resolved() {
        return Fixtures.event(dossier, 2, Fixtures.resolution(Outcome.GRANTED, null));
    }

    private void send(DossierEvent event) {
        kafka().send(DossierTopics.EVENTS, dossier.toString(), EventJson.write(event)).join();
    }

    @SuppressWarnings("unchecked")
    private KafkaTemplate<String, byte[]> kafka() {
        return service.getBean(KafkaTemplate.class);
    }

    private void awaitStates(String... states) {
        await().atMost(BOUND)
                .untilAsserted(() ->
                        assertThat(messages())
                                .extracting(message -> message.getString("state"))
                                .containsExactlyInAnyOrder(states));
    }

    private List<Document> messages() {
        return mongo().findAll(Document.class, "messages");
    }

    private Document one(String state) {
        return messages().stream()
                .filter(message -> state.equals(message.getString("state")))
                .findFirst()
                .orElseThrow();
    }

    private long mails() {
        return Arrays.stream(mail.getReceivedMessagesForDomain(email)).count();
    }

    private double gauge(String name) {
        return service.getBean(MeterRegistry.class).get(name).gauge().value();
    }

    private MvcTestResult post(String uri, String role) {
        return post(uri, role, "vu-quang");
    }

    private MvcTestResult post(String uri, String role, String agency) {
        return MockMvcTester.from(
                        (WebApplicationContext) service, mvc -> mvc.apply(springSecurity()).build())
                .post()
                .uri(uri)
                .with(caller(role, agency))
                .exchange();
    }

    private static RequestPostProcessor caller(String role, String agency) {
        return jwt().jwt(token ->
                        token.subject("vanhanh")
                                .claim("roles", List.of(role))
                                .claim("agency", agency)
                                .claim("departments", List.of()))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private static GreenMail newMailServer(int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }
}
