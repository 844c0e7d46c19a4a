package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.Ids;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class NotificationFlowIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final String PHONE = "0912345678";

    @TempDir static Path directory;

    private static EmbeddedBroker broker;
    private static EmptyStore store;
    private static GreenMail mail;
    private static ConfigurableApplicationContext service;
    private static MockMvcTester http;
    private static MongoTemplate mongo;
    private static KafkaTemplate<String, byte[]> kafka;

    private final DossierId dossier = new Ids().nextDossierId();
    private final String email = dossier + "@example.com";

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void start() throws Exception {
        broker = EmbeddedBroker.startAnywhere(directory);
        store = EmptyStore.start();
        mail = newMailServer(FreePort.find());
        mail.start();
        service =
                NotificationApplication.builder()
                        .run(
                                "--server.port=0",
                                "--logging.level.root=warn",
                                "--motcua.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                                "--motcua.mongo.uri=" + store.uri(),
                                "--motcua.notification.smtp.host=127.0.0.1",
                                "--motcua.notification.smtp.port=" + mail.getSmtp().getPort(),
                                "--motcua.notification.staff.members[0].account=truongphong.ktht",
                                "--motcua.notification.staff.members[0].role=HEAD",
                                "--motcua.notification.staff.members[0].agency=vu-quang",
                                "--motcua.notification.staff.members[0].department=KTHT",
                                "--motcua.notification.staff.members[0].email=head@centre.example",
                                "--motcua.notification.staff.settling=300ms",
                                "--motcua.notification.delivery.sweep-interval=300ms",
                                "--motcua.notification.delivery.first-pause=200ms");
        mongo = service.getBean(MongoTemplate.class);
        kafka = service.getBean(KafkaTemplate.class);
        http =
                MockMvcTester.from(
                        (WebApplicationContext) service,
                        mvc -> mvc.apply(springSecurity()).build());
    }

    @AfterAll
    static void stop() {
        service.close();
        mail.stop();
        broker.close();
        store.close();
    }

    @Test
    void sendsOneMailAndOneShortMessageWhenTheEventComesFirst() {
        send(received());
        awaitStates("WAITING_FOR_CONTACT");

        send(applicant());

        awaitStates("SENT", "SENT");
        assertThat(mails()).isEqualTo(1);
        assertThat(shortMessages()).hasSize(1);
    }

    @Test
    void sendsOneMailAndOneShortMessageWhenTheApplicantComesFirst() {
        send(applicant());
        awaitContact();

        send(received());

        awaitStates("SENT", "SENT");
        assertThat(mails()).isEqualTo(1);
        assertThat(shortMessages())
                .singleElement()
                .satisfies(sms ->
                        assertThat(sms.getString("text"))
                                .startsWith("Ho so " + Fixtures.CODE + " da duoc"));
    }

    @Test
    void sendsNothingTwiceWhenEverythingIsDeliveredTwice() {
        send(received());
        send(applicant());
        awaitStates("SENT", "SENT");

        send(received());
        send(applicant());
        send(resolved());

        awaitStates("SENT", "SENT", "SENT", "SENT");
        assertThat(mails()).isEqualTo(2);
        assertThat(shortMessages()).hasSize(2);
    }

    @Test
    void warnsTheHeadOnceOfADossierNobodyHasHeardOf() {
        DossierEvent warning = event(4, Fixtures.warned("after-1-head", Role.HEAD, null));

        send(warning);
        send(warning);
        send(received());

        awaitStates("SENT", "WAITING_FOR_CONTACT");
        assertThat(mail.getReceivedMessagesForDomain("centre.example")).hasSize(1);
    }

    @Test
    void sendsLaterWhatTheMailServerCouldNotTakeAtFirst() {
        int port = mail.getSmtp().getPort();
        mail.stop();
        send(received());
        send(Fixtures.applicant(dossier, null, email));
        await().atMost(BOUND).until(() -> attempts() >= 2);

        mail = newMailServer(port);
        mail.start();

        awaitStates("SENT");
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void putsMalformedRecordsAsideAndGoesOn() {
        kafka.send(DossierTopics.EVENTS, dossier.toString(), "{\"no\": 1}".getBytes(UTF_8)).join();
        kafka.send(DossierTopics.APPLICANTS, dossier.toString(), "not JSON".getBytes(UTF_8)).join();
        send(received());
        send(applicant());

        awaitStates("SENT", "SENT");
        assertThat(reasonsOfDeadLetters(DossierTopics.EVENTS))
                .anySatisfy(reason -> assertThat(reason).contains("{\"no\": 1}"));
        assertThat(reasonsOfDeadLetters(DossierTopics.APPLICANTS))
                .anySatisfy(reason -> assertThat(reason).isEqualTo("Not a readable applicant"));
    }

    @Test
    void anOperatorLooksAtADeadLetterTriesItAndDismissesIt() {
        kafka.send(DossierTopics.APPLICANTS, dossier.toString(), "not JSON".getBytes(UTF_8)).join();
        String letters = "/api/dead-letters/notification";
        await().atMost(BOUND).untilAsserted(() -> assertThat(openLetters()).isOne());
        String id = ourLetter();

        assertThat(http.get().uri(letters + "/" + id).with(operator()))
                .bodyJson()
                .hasPathSatisfying("$.letter.reason", it -> it.assertThat().isEqualTo("unreadable"))
                .extractingPath("$.body")
                .isNull();
        assertThat(order(letters + "/replays", "{\"ids\":[\"%s\"],\"dryRun\":true}".formatted(id)))
                .bodyJson()
                .extractingPath("$.outcomes[0].result")
                .isEqualTo("REFUSED");
        assertThat(
                        order(
                                letters + "/dismissals",
                                "{\"ids\":[\"%s\"],\"because\":\"gửi nhầm\"}".formatted(id)))
                .hasStatusOk();

        assertThat(openLetters()).isZero();
        assertThat(http.get().uri(letters).with(caller("HEAD", "vu-quang"))).hasStatus(403);
    }

    private int openLetters() {
        return Integer.parseInt(letters().replaceAll("(?s).*\"total\":(\\d+).*", "$1"));
    }

    private String ourLetter() {
        return letters().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private String letters() {
        var answer =
                http.get()
                        .uri("/api/dead-letters/notification?dossier=" + dossier)
                        .with(operator())
                        .exchange();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult order(String uri, String body) {
        return http.post()
                .uri(uri)
                .contentType("application/json")
                .content(body)
                .with(operator())
                .exchange();
    }

    private static RequestPostProcessor operator() {
        return caller("OPERATOR", "vu-quang");
    }

    @Test
    void erasesContactAndTextsAfterATombstone() {
        send(received());
        send(applicant());
        awaitStates("SENT", "SENT");

        kafka.send(DossierTopics.APPLICANTS, dossier.toString(), null).join();

        await().atMost(BOUND)
                .untilAsserted(() ->
                        assertThat(messages())
                                .allSatisfy(message -> {
                                    assertThat(message.get("recipient")).isNull();
                                    assertThat(message.get("text")).isNull();
                                }));
        assertThat(shortMessages()).isEmpty();
        assertThat(String.valueOf(correspondence()))
                .contains("erased")
                .doesNotContain(PHONE)
                .doesNotContain(email);
        send(resolved());
        send(event(3, new Change.Claimed("o")));
        assertThat(messages()).hasSize(2);
    }

    @Test
    void showsMessagesToThoseWhoMaySeeThem() {
        send(received());
        send(applicant());
        awaitStates("SENT", "SENT");
        String uri = "/api/messages?channel=SMS&dossier=" + dossier;

        assertThat(http.get().uri(uri).with(caller("RECEPTION", "vu-quang")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0]")
                .asMap()
                .containsEntry("state", "SENT")
                .containsEntry("channel", "SMS")
                .containsEntry("recipient", "0912***678")
                .containsEntry("template", "received")
                .containsEntry("provider", "visible-outbox")
                .containsEntry("attempts", 1)
                .containsEntry("segments", 1)
                .containsEntry("code", Fixtures.CODE.value());
        assertThat(http.get().uri(uri).with(caller("HEAD", "huong-khe")))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void refusesWhoMayNotSeeMessagesAndWhatCannotBeAsked() {
        String uri = "/api/messages?dossier=" + dossier;

        assertThat(http.get().uri(uri).with(caller("LEADER", "vu-quang"))).hasStatus(403);
        assertThat(http.get().uri(uri)).hasStatus(401);
        assertThat(http.get().uri("/api/messages?size=0").with(caller("HEAD", "vu-quang")))
                .hasStatus(400);
        assertThat(http.get().uri("/api/messages?state=LOST").with(caller("HEAD", "vu-quang")))
                .hasStatus(422);
        assertThat(http.get().uri("/api/messages/none").with(caller("HEAD", "vu-quang")))
                .hasStatus(404);
    }

    @Test
    void showsTemplatesAndPreviewsToHeadsAndOperators() {
        String preview = "/api/templates/supplement-asked/preview";

        assertThat(http.get().uri("/api/templates").with(operator()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$[0].template", it -> it.assertThat().isEqualTo("received"))
                .hasPathSatisfying(
                        "$[0].languages[0].example.segments", it -> it.assertThat().isEqualTo(1));
        assertThat(order(preview, "{\"items\":[\"Sổ đỏ\"]}"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.text", it -> it.assertThat().asString().contains("cần bổ sung: Sổ đỏ"))
                .hasPathSatisfying("$.sms.encoding", it -> it.assertThat().isEqualTo("GSM_7"));
        assertThat(order(preview, "{\"language\":\"fr\"}")).hasStatus(422);
        assertThat(order("/api/templates/nothing/preview", "{}")).hasStatus(404);
        assertThat(order("/api/templates/survey/preview", "{}")).hasStatus(409);
        assertThat(http.get().uri("/api/templates").with(caller("RECEPTION", "vu-quang")))
                .hasStatus(403);
    }

    @Test
    void doesNotStartWithASituationThatIsNot() {
        assertThatThrownBy(() ->
                        NotificationApplication.builder()
                                .run(
                                        "--server.port=0",
                                        "--logging.level.root=off",
                                        "--motcua.kafka.bootstrap-servers="
                                                + broker.bootstrapServers(),
                                        "--motcua.mongo.uri=" + store.uri(),
                                        "--motcua.notification.situations.all.recieved=false"))
                .rootCause()
                .hasMessage("motcua.notification.situations.all.recieved is no situation");
    }

    @Test
    void measuresMessagesAndHowFarItLagsBehind() {
        MeterRegistry meters = service.getBean(MeterRegistry.class);
        send(received());
        send(applicant());
        awaitStates("SENT", "SENT");

        assertThat(
                        meters.get("motcua.messages")
                                .tags("channel", "sms", "state", "sent")
                                .counter()
                                .count())
                .isPositive();
        assertThat(meters.get("motcua.messages.oldest.queued.age").gauge().value()).isNotNegative();
        assertThat(meters.find("kafka.consumer.fetch.manager.records.lag.max").gauges())
                .isNotEmpty();
    }

    private DossierEvent received() {
        return Fixtures.received(dossier);
    }

    private DossierEvent resolved() {
        return event(2, Fixtures.resolution(Outcome.GRANTED, null));
    }

    private DossierEvent event(long sequence, Change change) {
        return Fixtures.event(dossier, sequence, change);
    }

    private Applicant applicant() {
        return Fixtures.applicant(dossier, PHONE, email);
    }

    private void send(DossierEvent event) {
        kafka.send(DossierTopics.EVENTS, dossier.toString(), EventJson.write(event)).join();
    }

    private void send(Applicant applicant) {
        kafka.send(DossierTopics.APPLICANTS, dossier.toString(), EventJson.write(applicant)).join();
    }

    private void awaitStates(String... states) {
        await().atMost(BOUND)
                .untilAsserted(() ->
                        assertThat(messages())
                                .extracting(message -> message.getString("state"))
                                .containsExactlyInAnyOrder(states));
    }

    private void awaitContact() {
        await().atMost(BOUND).until(() -> correspondence() != null);
    }

    private @Nullable Document correspondence() {
        return mongo.findById(dossier.toString(), Document.class, "correspondences");
    }

    private int attempts() {
        return messages().stream().mapToInt(message -> message.getInteger("attempts")).sum();
    }

    private List<Document> messages() {
        return mongo.findAll(Document.class, "messages").stream()
                .filter(message -> dossier.toString().equals(message.getString("dossierId")))
                .toList();
    }

    private List<Document> shortMessages() {
        List<String> ids = messages().stream().map(one -> one.getString("_id")).toList();
        return mongo.findAll(Document.class, "sms-outbox").stream()
                .filter(sms -> ids.contains(sms.getString("_id")))
                .toList();
    }

    private long mails() {
        return Arrays.stream(mail.getReceivedMessagesForDomain(email)).count();
    }

    private static List<String> reasonsOfDeadLetters(String topic) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "group.id",
                        "reader-of-" + topic,
                        "auto.offset.reset",
                        "earliest");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(DossierTopics.deadLetters(topic, "notification-service")));
            List<String> reasons = new ArrayList<>();
            await().atMost(BOUND)
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200))
                                .forEach(record ->
                                        reasons.add(
                                                new String(
                                                        record.headers()
                                                                .lastHeader("motcua-reason-text")
                                                                .value(),
                                                        UTF_8)));
                        return !reasons.isEmpty();
                    });
            return reasons;
        }
    }

    private static RequestPostProcessor caller(String role, String agency) {
        return jwt().jwt(token ->
                        token.subject("s")
                                .claim("roles", List.of(role))
                                .claim("agency", agency)
                                .claim("departments", List.of()))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private static GreenMail newMailServer(int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }
}
