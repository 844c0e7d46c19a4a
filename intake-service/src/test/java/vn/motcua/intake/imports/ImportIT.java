package vn.motcua.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.embedded.FreePort;
import vn.motcua.intake.RunningIntake;
import vn.motcua.intake.TopicReader;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.event.Role;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

final class ImportIT {

    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Path MUNICIPAL = Path.of("../../shared/data/municipal-receipts.csv");
    private static final String HEADER =
            "code,procedure,agency,department,channel,receivedAt,dueAt,closedAt,outcome";

    @TempDir private Path directory;

    private EmptyStore store;
    private EmbeddedBroker broker;
    private RunningIntake intake;
    private int port;

    @BeforeEach
    void start() throws Exception {
        port = FreePort.find();
        store = EmptyStore.start();
        broker = startBroker();
        intake = startIntake();
    }

    @AfterEach
    void stop() {
        intake.close();
        broker.close();
        store.close();
    }

    @Test
    void takesOverTheMunicipalReceiptsOnce() throws Exception {
        assumeThat(Files.exists(MUNICIPAL))
                .as("the municipal receipts are not beside this project: nothing to import")
                .isTrue();
        byte[] file = Files.readAllBytes(MUNICIPAL);

        assertCounts(run("text/csv", file), 1432, 0, 0);
        assertThat(events(1432)).hasSize(1432).doesNotHaveDuplicates();
        assertCounts(run("text/csv", file), 0, 1432, 0);
        assertThat(events(1432)).hasSize(1432);
    }

    @Test
    void publishesAnImportedDossierWithItsTrueMoments() throws Exception {
        run("text/csv", csv(row("HS 01/2021", "2021-01-04T08:00:00+07:00")));

        DossierEvent event = events(1).getFirst();
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.actor().role()).isEqualTo(Role.OPERATOR);
        assertThat(event.occurredAt()).isEqualTo(event.recordedAt());
        assertThat(event.department().value()).isEqualTo("VHTT");
        assertThat(event.change())
                .isInstanceOfSatisfying(
                        Change.Imported.class,
                        imported -> {
                            assertThat(imported.code().value()).isEqualTo("HS 01/2021");
                            assertThat(imported.receivedAt()).isEqualTo("2021-01-04T01:00:00Z");
                            assertThat(imported.closedAt()).isNull();
                        });
        assertThat(
                        intake.json(Role.RECEPTION, "/api/dossiers?code=HS%2001/2021")
                                .path("id")
                                .asString())
                .isEqualTo(event.dossierId().toString());
    }

    @Test
    void findsTheSameDossiersInCsvInGzipAndInNdjson() throws Exception {
        List<String> rows =
                IntStream.range(0, 2_500)
                        .mapToObj(index -> row("HS-" + index, "2021-01-04T08:00:00+07:00"))
                        .toList();
        String ndjson =
                rows.stream().map(ImportIT::asJson).reduce("", (all, line) -> all + line + "\n");

        assertCounts(run("text/csv", csv(rows.toArray(String[]::new))), 2_500, 0, 0);
        assertCounts(run("text/csv", gzip(csv(rows.toArray(String[]::new)))), 0, 2_500, 0);
        assertCounts(run("application/gzip", gzip(csv(rows.toArray(String[]::new)))), 0, 2_500, 0);
        assertCounts(run("application/x-ndjson", ndjson.getBytes(UTF_8)), 0, 2_500, 0);
    }

    @Test
    void changesNothingInADryRun() throws Exception {
        byte[] file =
                csv(
                        row("HS-1", "2021-01-04T08:00:00+07:00"),
                        row("HS-1", "2021-01-05T08:00:00+07:00"),
                        row("HS-2", "2021-01-04T08:00:00+07:00"),
                        row("HS-2", "2021-01-04T08:00:00+07:00"));

        JsonNode dry = runAt("/api/imports?dryRun=true", "text/csv", file);

        assertCounts(dry, 2, 1, 1);
        assertThat(intake.get(Role.RECEPTION, "/api/dossiers?code=HS-1").statusCode())
                .isEqualTo(404);
        assertCounts(run("text/csv", file), 2, 1, 1);
    }

    @Test
    void listsRejectedRowsInOrderAndInTheReadersLanguage() throws Exception {
        JsonNode job =
                run(
                        "text/csv",
                        csv(
                                row("HS-1", "hôm qua"),
                                row("HS-2", "2021-01-04T08:00:00+07:00"),
                                row("HS-2", "2021-01-05T08:00:00+07:00"),
                                "HS-3,too,short"));

        assertCounts(job, 1, 0, 3);
        String path = "/api/imports/" + job.path("id").asString() + "/rejections";
        assertThat(intake.get(Role.OPERATOR, path).body().lines())
                .containsExactly(
                        "\uFEFFline,code,key,reason",
                        "2,HS-1,bad-date,“hôm qua” không phải thời điểm ISO-8601 có múi giờ",
                        "4,HS-2,duplicate-in-file,Mã này đã có ở dòng 3 với nội dung khác",
                        "5,HS-3,column-count,Sai số cột: 3/9");
    }

    @Test
    void keepsTheRowsBeforeTheEndOfATruncatedFile() throws Exception {
        byte[] whole =
                gzip(
                        csv(
                                IntStream.range(0, 20_000)
                                        .mapToObj(index ->
                                                row("HS-" + index, "2021-01-04T08:00:00+07:00"))
                                        .toArray(String[]::new)));

        JsonNode job = run("text/csv", Arrays.copyOf(whole, whole.length / 2));

        assertThat(job.path("state").asString()).isEqualTo("FAILED");
        assertThat(job.path("reason").asString())
                .isEqualTo("Tệp nén bị cụt; các dòng đọc được trước đó vẫn giữ");
        assertThat(job.path("accepted").asInt()).isBetween(1_000, 19_999);
        assertThat(intake.get(Role.RECEPTION, "/api/dossiers?code=HS-0").statusCode())
                .isEqualTo(200);
    }

    @Test
    void goesOnAfterItWasStoppedInTheMiddle() throws Exception {
        broker.close();
        byte[] file =
                csv(
                        IntStream.range(0, 6_000)
                                .mapToObj(index -> row("HS-" + index, "2021-01-04T08:00:00+07:00"))
                                .toArray(String[]::new));
        String path = submit("/api/imports", "text/csv", file);
        await().atMost(BOUND)
                .until(() -> intake.json(Role.OPERATOR, path).path("accepted").asInt() > 0);

        intake.close();
        broker = startBroker();
        intake = startIntake();

        JsonNode job =
                await().atMost(BOUND)
                        .until(() -> intake.json(Role.OPERATOR, path), ImportIT::hasEnded);
        assertCounts(job, 6_000, 0, 0);
        assertThat(events(6_000))
                .extracting(DossierEvent::dossierId)
                .hasSizeGreaterThanOrEqualTo(6_000);
        assertThat(events(6_000).stream().map(DossierEvent::dossierId).distinct()).hasSize(6_000);
    }

    @Test
    void saysWhatItWaitsForWhileTheBrokerIsAwayAndThenGoesOn() throws Exception {
        broker.close();
        byte[] file =
                csv(
                        IntStream.range(0, 6_000)
                                .mapToObj(index -> row("HS-" + index, "2021-01-04T08:00:00+07:00"))
                                .toArray(String[]::new));
        String first = submit("/api/imports", "text/csv", file);
        String second =
                submit("/api/imports", "text/csv", csv(row("HS-X", "2021-01-04T08:00:00+07:00")));

        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(waiting(first)).startsWith("Tạm chờ vì sự kiện"));
        assertThat(waiting(second)).isEqualTo("Chờ các lần nhập trước kết thúc");

        broker = startBroker();
        JsonNode job =
                await().atMost(BOUND)
                        .until(() -> intake.json(Role.OPERATOR, second), ImportIT::hasEnded);
        assertCounts(job, 1, 0, 0);
        assertThat(job.path("waiting").isNull()).isTrue();
        assertCounts(intake.json(Role.OPERATOR, first), 6_000, 0, 0);
    }

    private String waiting(String path) throws Exception {
        return intake.json(Role.OPERATOR, path).path("waiting").asString("");
    }

    private JsonNode run(String type, byte[] file) throws Exception {
        return runAt("/api/imports?format=csv", type, file);
    }

    private JsonNode runAt(String path, String type, byte[] file) throws Exception {
        String job = submit(path, type, file);
        return await().atMost(BOUND)
                .until(() -> intake.json(Role.OPERATOR, job), ImportIT::hasEnded);
    }

    private String submit(String path, String type, byte[] file) throws Exception {
        var answer = intake.post(Role.OPERATOR, path, type, file);
        assertThat(answer.statusCode()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static boolean hasEnded(JsonNode job) {
        return !job.path("state").asString().equals("RUNNING");
    }

    private List<DossierEvent> events(int atLeast) {
        return TopicReader.read(broker.bootstrapServers(), DossierTopics.EVENTS, atLeast).stream()
                .map(record -> EventJson.read(record.value()))
                .toList();
    }

    private static void assertCounts(JsonNode job, int accepted, int unchanged, int rejected) {
        assertThat(
                        List.of(
                                job.path("state").asString(),
                                job.path("accepted").asInt(),
                                job.path("unchanged").asInt(),
                                job.path("rejected").asInt()))
                .isEqualTo(List.of("DONE", accepted, unchanged, rejected));
        assertThat(job.path("rowsRead").asInt()).isEqualTo(accepted + unchanged + rejected);
        assertThat(job.path("bytesRead").asLong()).isEqualTo(job.path("bytesTotal").asLong());
    }

    private static String row(String code, String receivedAt) {
        return code + ",1.013225,vu-quang,VHTT,POST," + receivedAt + ",,,";
    }

    private static byte[] csv(String... rows) {
        return (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(UTF_8);
    }

    private static String asJson(String row) {
        String[] columns = HEADER.split(",", -1);
        String[] values = row.split(",", -1);
        var object = JsonMapper.shared().createObjectNode();
        for (int index = 0; index < columns.length; index++) {
            object.put(columns[index], values[index]);
        }
        return object.toString();
    }

    private static byte[] gzip(byte[] file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(file);
        }
        return bytes.toByteArray();
    }

    private EmbeddedBroker startBroker() throws Exception {
        return EmbeddedBroker.start(directory.resolve("broker"), port, FreePort.find());
    }

    private RunningIntake startIntake() {
        return RunningIntake.start(
                Map.of(
                        "motcua.mongo.uri", store.uri(),
                        "motcua.kafka.bootstrap-servers", "127.0.0.1:" + port,
                        "motcua.intake.spool", directory.resolve("spool").toString(),
                        "spring.kafka.producer.properties.max.block.ms", "1000",
                        "spring.kafka.producer.properties.delivery.timeout.ms", "2000",
                        "spring.kafka.producer.properties.request.timeout.ms", "1000",
                        "spring.kafka.admin.operation-timeout", "1s"));
    }
}
