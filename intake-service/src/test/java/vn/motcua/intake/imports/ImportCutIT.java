package vn.motcua.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import tools.jackson.databind.JsonNode;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.embedded.FreePort;
import vn.motcua.intake.RunningIntake;
import vn.motcua.intake.imports.rows.ImportFormat;
import vn.motcua.intake.imports.rows.Scope;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.platform.Ids;
import vn.motcua.platform.outbox.OutboxRelay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What becomes of an import when the process ends between any two of its steps. */
@TestInstance(Lifecycle.PER_CLASS)
final class ImportCutIT {

    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final String HEADER =
            "code,procedure,agency,department,channel,receivedAt,dueAt,closedAt,outcome\n";
    private static final int ROWS = 3_300;

    /** Every eleventh row is refused and every hundredth stands there twice. */
    private static final int REFUSED = ROWS / 11;

    private static final int TWICE = ROWS / 100;

    private Path directory;

    private EmptyStore store;
    private EmbeddedBroker broker;
    private RunningIntake intake;
    private int files;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        this.directory = directory;
        store = EmptyStore.start();
        broker =
                EmbeddedBroker.start(directory.resolve("broker"), FreePort.find(), FreePort.find());
        intake = startIntake();
    }

    @AfterAll
    void stop() {
        intake.close();
        broker.close();
        store.close();
    }

    /** The worker's part is played by the tests, and what is published does not matter. */
    @BeforeEach
    void empty() {
        intake.bean(ImportWorker.class).stop();
        intake.bean(OutboxRelay.class).stop();
        List.of("dossiers", "imports", "importRejections")
                .forEach(collection -> mongo().remove(new Query(), collection));
    }

    @ParameterizedTest
    @CsvSource({
        "1, BEFORE_ROWS",
        "2, BEFORE_ROWS",
        "4, BEFORE_ROWS",
        "1, BEFORE_REJECTIONS",
        "3, BEFORE_REJECTIONS",
        "1, BEFORE_PROGRESS",
        "4, BEFORE_PROGRESS"
    })
    void countsEachRowOnceWhereverItWasCut(int batch, Cut cut) throws Exception {
        UUID id = accept(file());

        cutAt(id, batch, cut);
        runToItsEnd(id);

        ImportCounts counts = job(id).progress().counts();
        assertThat(counts.rowsRead()).isEqualTo(ROWS + TWICE);
        assertThat(counts.rejected()).isEqualTo(REFUSED);
        assertThat(counts.accepted()).isEqualTo(ROWS - REFUSED);
        assertThat(counts.unchanged()).isEqualTo(TWICE);
        assertThat(counts.bytesRead()).isEqualTo(job(id).order().file().bytes());
        assertThat(mongo().count(query(where("import.id").is(id)), "dossiers"))
                .isEqualTo(ROWS - REFUSED);
        assertThat(mongo().count(query(where("import").is(id.toString())), "importRejections"))
                .isEqualTo(REFUSED);
    }

    @Test
    void goesOnBehindTheLastRowThatIsAccountedFor() throws Exception {
        UUID id = accept(file());
        cutAt(id, 3, Cut.BEFORE_ROWS);

        // Rows that were counted are not read again: they would be refused now.
        mongo().remove(query(where("import.id").is(id).and("import.line").lte(50)), "dossiers");
        runToItsEnd(id);

        assertThat(mongo().count(query(where("import.id").is(id)), "dossiers"))
                .isLessThan(ROWS - REFUSED);
        assertThat(job(id).progress().counts().accepted()).isEqualTo(ROWS - REFUSED);
    }

    @Nested
    class WhenItsFileIsNotWhatWasAccepted {

        @Test
        void endsWithAReasonAndLetsTheNextOneGoOn() throws Exception {
            UUID gone = accept(file());
            UUID torn = accept(file());
            UUID whole = accept(HEADER + row("HS-X"));
            Files.delete(spooled(gone));
            byte[] written = Files.readAllBytes(spooled(torn));
            Files.write(spooled(torn), Arrays.copyOf(written, written.length - 1_000));

            intake.close();
            intake = startIntake();

            assertThat(ended(gone).path("reason").asString())
                    .isEqualTo("Tệp đã mất trước khi nhập xong; vui lòng gửi lại");
            assertThat(ended(torn).path("reason").asString())
                    .startsWith("Tệp lưu trên máy chủ không còn nguyên vẹn");
            assertThat(ended(torn).path("accepted").asInt()).isZero();
            assertThat(ended(whole).path("state").asString()).isEqualTo("DONE");
        }
    }

    @Nested
    class WhenAnotherInstanceHasItsFile {

        @Test
        void saysSoAndEndsItOnlyWhenThatOneDoesNotComeBack() throws Exception {
            UUID id = accept(file());
            Files.delete(spooled(id));
            isElsewhere(id, Duration.ofMinutes(10));

            intake.bean(ImportCustody.class).round();

            JsonNode waiting = intake.json(Role.OPERATOR, "/api/imports/" + id);
            assertThat(waiting.path("state").asString()).isEqualTo("RUNNING");
            assertThat(waiting.path("waiting").asString()).startsWith("Máy chủ giữ tệp");

            isElsewhere(id, Duration.ofMinutes(16));
            intake.bean(ImportCustody.class).round();

            assertThat(ended(id).path("state").asString()).isEqualTo("FAILED");
        }

        private void isElsewhere(UUID id, Duration unseen) {
            mongo().updateFirst(
                            query(where("_id").is(id.toString())),
                            Update.update("spool", UUID.randomUUID().toString())
                                    .set("seenAt", Instant.now().minus(unseen)),
                            "imports");
        }
    }

    @Test
    void forgetsTheCodesOfADryRunThatWillNotRunAgain() {
        mongo().insert(new Document("_id", "HS-1"), "dryRun-" + UUID.randomUUID());

        intake.bean(ImportCustody.class).clearAway();

        assertThat(mongo().getCollectionNames()).noneMatch(name -> name.startsWith("dryRun-"));
    }

    /** Leaves the store as a process does that ends at this step of a batch, counted from 1. */
    private void cutAt(UUID id, int batch, Cut cut) {
        stopBefore(id, batch);
        ImportProgress before = job(id).progress();
        if (cut == Cut.BEFORE_ROWS) {
            return;
        }
        if (batch * ImportPass.BATCH < ROWS) {
            stopBefore(id, 2);
        } else {
            runToItsEnd(id);
        }
        assertThat(job(id).progress().line()).isGreaterThan(before.line());
        intake.bean(ImportJobs.class).progress(id, before, Instant.now());
        if (cut == Cut.BEFORE_REJECTIONS) {
            intake.bean(Rejections.class).clearAfter(id, before.line());
        }
    }

    private void runToItsEnd(UUID id) {
        intake.bean(ImportRunner.class).run(job(id), () -> {});
    }

    private void stopBefore(UUID id, int batch) {
        List<Integer> begun = new ArrayList<>();
        Pace pace =
                () -> {
                    begun.add(1);
                    if (begun.size() == batch) {
                        throw new ImportStopped();
                    }
                };
        assertThatThrownBy(() -> intake.bean(ImportRunner.class).run(job(id), pace))
                .isInstanceOf(ImportStopped.class);
    }

    private UUID accept(String content) throws IOException {
        UUID id = intake.bean(Ids.class).next();
        SpoolMark mark =
                intake.bean(Spool.class)
                        .take(id, new ByteArrayInputStream(content.getBytes(UTF_8)));
        var order =
                new ImportOrder(
                        "cut",
                        ImportFormat.CSV,
                        false,
                        new Actor(Role.OPERATOR, "test"),
                        new Scope(new AgencyId("vu-quang"), List.of()),
                        mark);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        intake.bean(ImportJobs.class).add(ImportJob.started(id, order, now));
        return id;
    }

    private ImportJob job(UUID id) {
        return intake.bean(ImportJobs.class).find(id).orElseThrow();
    }

    private JsonNode ended(UUID id) {
        return await().atMost(BOUND)
                .until(
                        () -> intake.json(Role.OPERATOR, "/api/imports/" + id),
                        job -> !job.path("state").asString().equals("RUNNING"));
    }

    private MongoTemplate mongo() {
        return intake.bean(MongoTemplate.class);
    }

    private Path spooled(UUID id) {
        return directory.resolve("spool").resolve(id + ".import");
    }

    /** Of codes that no other file has. */
    private String file() {
        String code = "HS" + ++files + "-";
        var file = new StringBuilder(HEADER);
        for (int index = 1; index <= ROWS; index++) {
            file.append(index % 11 == 0 ? code + index + ",nonsense" : row(code + index));
            file.append('\n');
        }
        for (int index = 100; index <= ROWS; index += 100) {
            int twice = index % 11 == 0 ? index - 1 : index;
            file.append(row(code + twice)).append('\n');
        }
        return file.toString();
    }

    private static String row(String code) {
        return code + ",1.013225,vu-quang,VHTT,POST,2021-01-04T08:00:00+07:00,,,";
    }

    private RunningIntake startIntake() {
        return RunningIntake.start(
                Map.of(
                        "motcua.mongo.uri", store.uri(),
                        "motcua.kafka.bootstrap-servers", broker.bootstrapServers(),
                        "motcua.intake.spool", directory.resolve("spool").toString()));
    }

    enum Cut {
        BEFORE_ROWS,
        BEFORE_REJECTIONS,
        BEFORE_PROGRESS
    }
}
