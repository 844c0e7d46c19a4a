package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;

import vn.motcua.embedded.FreePort;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.load.Load;
import vn.motcua.local.command.Words;
import vn.motcua.local.deadletters.DeadLetterCommand;
import vn.motcua.local.deadletters.Order;
import vn.motcua.local.rebuild.CaseRebuild;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One dossier travels through a running district: kiosk, Kafka, department, ledger, report,
 * message. The same tests run over any broker and store.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DistrictFlow {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final List<String> PERSONAL =
            List.of("Nguyễn Thị Bưởi", "042199001234", "0912000777", "buoi@example.vn", "Xóm Bãi");

    private static DossierFiling filing() {
        return new DossierFiling(
                PERSONAL.get(0),
                PERSONAL.get(1),
                PERSONAL.get(2),
                PERSONAL.get(3),
                PERSONAL.get(4));
    }

    private Settings settings = Settings.read(List.of(), Map.of());
    private ForeignClient kafka = new ForeignClient("");
    private AutoCloseable[] parts = {};

    /** Starts what the services stand on, when it is not the district's own. */
    abstract Backing startBacking(Settings settings, VarDirectory var) throws Exception;

    abstract void stopBacking() throws Exception;

    @BeforeAll
    void startDistrict(@TempDir Path place) throws Exception {
        settings = freePorts(place.resolve("var"));
        var var = VarDirectory.open(settings.var());
        var district = new District(settings, var);
        parts = new AutoCloseable[] {district, var};
        Backing backing = startBacking(settings, var);
        kafka = new ForeignClient(backing.bootstrapServers());
        district.startOver(backing);
        RunningDistrict.awaitReady(settings);
    }

    @AfterAll
    void stopDistrict() throws Exception {
        for (AutoCloseable part : parts) {
            part.close();
        }
        stopBacking();
    }

    @Test
    void aDossierTravelsFromTheKioskToTheReportTheTrackingAndTheMessages() {
        JsonNode dossier = file(UUID.randomUUID().toString());
        String id = dossier.path("id").asString();

        JsonNode resolved = claimAndResolve(id);

        assertThat(resolved.path("state").asString()).isEqualTo("RESOLVED");
        awaitInReport(dossier, "resolved");
        JsonNode tracked = visitor().get(tracking(dossier, "0777")).body();
        assertThat(tracked.path("id").asString()).isEqualTo(id);
        assertThat(PERSONAL).noneMatch(tracked.toString()::contains);
        assertThat(visitor().get(tracking(dossier, "0000")).status()).isEqualTo(404);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(messages(id).valueStream())
                                .extracting(message -> message.path("state").asString())
                                .hasSizeGreaterThanOrEqualTo(2)
                                .contains("SENT"));
    }

    @Test
    void theReceptionFindsADossierByItsApplicant() {
        String code = file(UUID.randomUUID().toString()).path("code").asString();
        Door desk = new Door(settings.gateway(), "tiepnhan");

        for (String sought : List.of("nguyen thi buoi", "bưởi nguyễn", "0912 000 777")) {
            JsonNode found =
                    desk.post(
                                    "/api/dossiers/searches",
                                    Map.of("q", sought, "page", 0, "size", 20),
                                    Map.of())
                            .body();

            assertThat(found.path("total").asLong()).as(sought).isPositive();
            assertThat(found.path("items").valueStream())
                    .extracting(one -> one.path("code").asString())
                    .contains(code);
        }
        assertThat(desk.get("/api/procedures/events").body().path("items")).isNotEmpty();
    }

    @Test
    void theSameKioskRequestIsOneDossier() {
        String key = UUID.randomUUID().toString();

        JsonNode first = file(key);
        JsonNode second = file(key);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aForeignConsumerSeesCloudEventsAndNoPersonalData() {
        JsonNode dossier = file(UUID.randomUUID().toString());
        String id = dossier.path("id").asString();
        claimAndResolve(id);

        List<ConsumerRecord<String, byte[]>> records = awaitEvents(id, 3);

        assertThat(records)
                .allSatisfy(record -> {
                    DossierEvent event = EventJson.read(record.value());
                    assertThat(ForeignClient.headers(record))
                            .containsEntry("ce_specversion", "1.0")
                            .containsEntry("ce_id", event.eventId().toString())
                            .containsEntry("ce_type", EventJson.typeOf(event.change()))
                            .containsEntry("ce_subject", id)
                            .containsEntry("ce_sequence", String.valueOf(event.sequence()))
                            .containsEntry("content-type", "application/json")
                            .containsEntry("agency", "vu-quang")
                            .containsEntry("department", "KTHT")
                            .containsKeys("ce_source", "ce_time");
                });
        assertThat(records)
                .extracting(record -> EventJson.read(record.value()).sequence())
                .containsExactly(1L, 2L, 3L);
        assertThat(kafka.records(DossierTopics.EVENTS))
                .allSatisfy(record -> {
                    String all = new String(record.value(), UTF_8) + ForeignClient.headers(record);
                    assertThat(PERSONAL).noneMatch(all::contains);
                });
    }

    @Test
    void redeliveredRecordsChangeNothing() throws Exception {
        JsonNode dossier = file(UUID.randomUUID().toString());
        String id = dossier.path("id").asString();
        claimAndResolve(id);
        awaitInReport(dossier, "resolved");
        await().atMost(SOON).until(() -> messages(id).size() >= 2);
        JsonNode before = officer().get("/api/cases/" + id).body();
        long counted = counted();
        int told = messages(id).size();

        for (var record : awaitEvents(id, 3)) {
            kafka.send(ForeignClient.again(record));
        }

        await().atMost(SOON).until(() -> kafka.isConsumed(DossierTopics.EVENTS));
        awaitInReport(dossier, "resolved");
        assertThat(officer().get("/api/cases/" + id).body()).isEqualTo(before);
        assertThat(messages(id).size()).isEqualTo(told);
        assertThat(counted()).isEqualTo(counted);
    }

    @Test
    void aRecordNobodyCanReadIsSetAsideAndStopsNobody() throws Exception {
        kafka.send(new ProducerRecord<>(DossierTopics.EVENTS, "stray", "hello".getBytes(UTF_8)));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(kafka.topics())
                                .filteredOn(topic -> topic.startsWith(DossierTopics.EVENTS + "."))
                                .filteredOn(topic -> topic.endsWith(".dlt"))
                                .filteredOn(topic ->
                                        kafka.records(topic).stream()
                                                .anyMatch(record -> "stray".equals(record.key())))
                                .hasSizeGreaterThanOrEqualTo(3));
        String id = file(UUID.randomUUID().toString()).path("id").asString();
        assertThat(claimAndResolve(id).path("state").asString()).isEqualTo("RESOLVED");
    }

    @Test
    void nobodyComesInWithoutAnAccountOrBeyondTheirRole() {
        assertThat(visitor().get("/api/cases").status()).isEqualTo(401);
        assertThat(door("kiosk").get("/api/reports/2021-Q1?by=level").status()).isEqualTo(403);
        var elsewhere = door("canbo.tuphap").get("/api/cases?department=KTHT");
        assertThat(elsewhere.body().path("total").asLong(0)).isZero();
    }

    @Test
    void theCasesAreWhatTheLogMakesOfThem() throws Exception {
        awaitEvents(
                claimAndResolve(file(UUID.randomUUID().toString()).path("id").asString())
                        .path("id")
                        .asString(),
                3);
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, UTF_8);

        boolean equal = new CaseRebuild(settings.gateway(), Words.english(), out).run(true);

        assertThat(printed.toString(UTF_8)).contains("All stored cases are what the log makes");
        assertThat(equal).isTrue();
    }

    @Test
    void whatIsNoEventIsListedAndDismissedFromTheTerminal() throws Exception {
        String nobody = UUID.randomUUID().toString();
        kafka.send(new ProducerRecord<>(DossierTopics.EVENTS, nobody, "no event".getBytes(UTF_8)));

        for (String service : List.of("processing", "reporting", "notification")) {
            String id =
                    await().atMost(SOON)
                            .until(() -> letterOf(service, nobody), one -> !one.isEmpty());
            assertThat(deadLetters(service, id)).contains("unreadable", "no event");
            assertThat(deadLetters(service, "--dry-run", nobody)).contains("still cannot be taken");
            assertThat(deadLetters(service, id, "--dismiss=a slip")).contains("✓");
            await().atMost(SOON).until(() -> letterOf(service, nobody).isEmpty());
        }
        await().atMost(SOON)
                .until(() -> {
                    // Other tests have put on the log what is no event, too.
                    for (JsonNode letter : letters("reporting", "")) {
                        deadLetters("reporting", letter.path("id").asString(), "--dismiss=a slip");
                    }
                    return heldBack() == 0;
                });
    }

    private String letterOf(String service, String key) {
        return letters(service, "?dossier=" + key).path(0).path("id").asString("");
    }

    private JsonNode letters(String service, String query) {
        return door("vanhanh").get("/api/dead-letters/" + service + query).body().path("items");
    }

    private long heldBack() {
        return door("vanhanh").get("/api/reports/status").body().path("heldBack").asLong();
    }

    private String deadLetters(String... arguments) throws InterruptedException {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, UTF_8);
        new DeadLetterCommand(settings.gateway(), Words.english(), out)
                .run(Order.read(List.of(arguments)));
        return printed.toString(UTF_8);
    }

    @Test
    void wholeLivesAreLivedUnderLoadAndSeenByOthers() throws Exception {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, UTF_8);

        int code =
                new Load(settings.gateway(), Map.of(), () -> "", out)
                        .run(
                                List.of(
                                        "open",
                                        "--rate=1",
                                        "--warmup=0",
                                        "--seconds=5",
                                        "--see=inbox,report,message"));

        assertThat(printed.toString(UTF_8))
                .contains("| 1 lives/s | 5 |")
                .containsPattern("create → inbox \\| [1-5] \\| 0")
                .containsPattern("resolve → report \\| [1-5] \\| 0")
                .containsPattern("resolve → message \\| [1-5] \\| 0");
        assertThat(code).as(printed.toString(UTF_8)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aServiceIsUpWithAllItNeedsWhenAllIsWell(Service service) {
        for (String group : List.of("", "dependencies")) {
            await().atMost(SOON)
                    .untilAsserted(() -> {
                        Health health = Health.of(settings, service, group);
                        assertThat(health.isUp()).as(health.toString()).isTrue();
                    });
        }
    }

    Settings settings() {
        return settings;
    }

    private JsonNode file(String key) {
        var answer =
                door("kiosk")
                        .post("/api/dossiers", filing().body(), Map.of("Idempotency-Key", key));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private JsonNode claimAndResolve(String id) {
        String path = "/api/cases/" + id;
        await().atMost(SOON)
                .until(() ->
                        officer()
                                .get("/api/cases?state=WAITING&size=100")
                                .body()
                                .path("items")
                                .valueStream()
                                .anyMatch(item -> item.path("id").asString().equals(id)));
        var claimed = command(path + "/claim", Map.of(), officer().get(path).tag());
        return command(path + "/resolve", Map.of("outcome", "GRANTED"), claimed.tag()).body();
    }

    private Door.Answer command(String path, Map<String, String> body, String tag) {
        var answer = officer().post(path, body, Map.of("If-Match", tag));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer;
    }

    private void awaitInReport(JsonNode dossier, String cell) {
        String path =
                "/api/reports/%s/dossiers?cell=%s&by=agency&key=vu-quang&size=200"
                        .formatted(dossier.path("receivedAt").asString().substring(0, 4), cell);
        String id = dossier.path("id").asString();
        await().atMost(SOON)
                .until(() ->
                        door("lanhdao")
                                .get(path)
                                .body()
                                .path("items")
                                .valueStream()
                                .anyMatch(item -> item.path("id").asString().equals(id)));
    }

    private List<ConsumerRecord<String, byte[]>> awaitEvents(String id, int events) {
        await().atMost(SOON).until(() -> events(id).size() >= events);
        return events(id).subList(0, events);
    }

    private List<ConsumerRecord<String, byte[]>> events(String id) {
        return kafka.records(DossierTopics.EVENTS).stream()
                .filter(record -> id.equals(record.key()))
                .toList();
    }

    private JsonNode messages(String id) {
        return door("tiepnhan").get("/api/messages?dossier=" + id).body().path("items");
    }

    private long counted() {
        return door("vanhanh").get("/api/reports/status").body().path("dossiers").asLong();
    }

    private static String tracking(JsonNode dossier, String digits) {
        return "/api/tracking/" + dossier.path("code").asString() + "?digits=" + digits;
    }

    private Door officer() {
        return door("canbo.ktht");
    }

    private Door door(String account) {
        return new Door(settings.gateway(), account.toLowerCase(Locale.ROOT));
    }

    private Door visitor() {
        return new Door(settings.gateway(), null);
    }

    static Settings freePorts(Path var) throws IOException {
        return new Settings(
                var, "127.0.0.1", FreePort.findRow(5), FreePort.findRow(2), FreePort.find(), 50);
    }

    private record DossierFiling(
            String name, String identityNumber, String phone, String email, String address) {

        Map<String, Object> body() {
            return Map.of(
                    "procedure", "1.013225",
                    "agency", "vu-quang",
                    "channel", "KIOSK",
                    "papers", List.of("don", "giay-to-dat", "ban-ve"),
                    "applicant",
                            Map.of(
                                    "name", name,
                                    "identityNumber", identityNumber,
                                    "phone", phone,
                                    "email", email,
                                    "address", address,
                                    "locale", "vi"));
        }
    }
}
