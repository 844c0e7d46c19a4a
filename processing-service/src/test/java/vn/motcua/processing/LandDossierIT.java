package vn.motcua.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.clock.Limit;
import vn.motcua.kernel.clock.StartRule;
import vn.motcua.kernel.clock.Term;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.processing.casework.CaseFixtures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A land dossier on its way through ten steps: the district's offices on one deployment, commune
 * and tax office on another with a store of its own; they meet on the log alone.
 */
class LandDossierIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private static Path directory;

    private static final MovedClock clock = new MovedClock();

    private static EmbeddedBroker broker;
    private static EmptyStore store;
    private static Log log;
    private static RunningService district;
    private static RunningService others;

    private final DossierId id = CaseFixtures.someDossier();

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.startAnywhere(directory);
        store = EmptyStore.start();
        district = deployment("district", "vu-quang/VP,vu-quang/VPDKDD,vu-quang/TNMT");
        others = deployment("others", "DIA_CHINH,THUE");
        log = new Log(broker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        district.close();
        others.close();
        log.close();
        store.close();
        broker.close();
    }

    @Test
    void passesAllItsStepsAndEveryMinuteOfItIsSomebodys() throws IOException {
        receive("2021-04-05T08:00");
        handOver(district, "2021-04-05T16:00", "vu-quang", "VPDKDD", district);
        handOver(district, "2021-04-07T10:00", "vu-quang.duc-linh", "DIA_CHINH", others);
        handOver(others, "2021-04-14T09:30", "vu-quang", "VPDKDD", district);
        handOver(district, "2021-04-20T15:00", "vu-quang.thue", "THUE", others);
        handOver(others, "2021-04-23T11:00", "vu-quang", "VP", district);
        give(district, "2021-04-23T14:15", "claim", "");
        give(
                district,
                "2021-04-23T14:30",
                "request-payment",
                "{\"amount\":3500000,\"purpose\":\"Tiền sử dụng đất\"}");
        give(district, "2021-05-06T08:20", "settle-payment", "{\"amount\":3500000}");
        give(district, "2021-05-06T08:25", "release", "{}");
        handOver(district, "2021-05-06T09:00", "vu-quang", "VPDKDD", district);
        handOver(district, "2021-05-12T16:00", "vu-quang", "TNMT", district);
        handOver(district, "2021-05-18T10:00", "vu-quang", "VP", district);
        handOver(district, "2021-05-20T10:00", "vu-quang", "TNMT", district);
        give(district, "2021-05-21T08:00", "claim", "");
        give(district, "2021-05-21T09:00", "resolve", "{\"outcome\":\"GRANTED\"}");

        JsonNode found = JSON.readTree(district.show(id));
        assertThat(found.path("state").asString()).isEqualTo("RESOLVED");
        assertThat(texts(found.path("stints"), "department"))
                .containsExactly(
                        "VP",
                        "VPDKDD",
                        "DIA_CHINH",
                        "VPDKDD",
                        "THUE",
                        "VP",
                        "payment",
                        "VP",
                        "VPDKDD",
                        "TNMT",
                        "VP",
                        "TNMT");
        long total = found.path("timeLedger").path("totalMinutes").asLong();
        assertThat(total)
                .isEqualTo(
                        CaseFixtures.CALENDAR
                                .workingTime(at("2021-04-05T08:00"), at("2021-05-21T09:00"))
                                .toMinutes());
        assertThat(minutes(found.path("timeLedger").path("shares"))).isEqualTo(total);
        assertThat(minutes(found.path("stints"))).isEqualTo(total);
        // 34 working days lead to the morning of 26 May; the thirteen sessions from the afternoon
        // of 23 April to the morning of 6 May are added.
        assertThat(found.path("dueAt").asString()).isEqualTo(at("2021-06-03T17:30").toString());
        writeControlSheet();
        assertThat(log.awaitEvents(id, 25, BOUND))
                .extracting(event -> Log.header(event, "ce_sequence"))
                .doesNotHaveDuplicates();
    }

    /** For people to look at, too. */
    private void writeControlSheet() throws IOException {
        byte[] sheet = district.controlSheet(id);
        assertThat(new String(sheet, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Path target = Files.createDirectories(Path.of("target/forms"));
        Files.write(target.resolve("control-sheet.pdf"), sheet);
    }

    private void receive(String at) {
        var term = new Term(Limit.workingDays("34"), StartRule.AT_ONCE, null);
        clock.set(at(at));
        log.publish(
                CaseFixtures.event(
                        id,
                        1,
                        new DepartmentCode("VP"),
                        new Change.Received(
                                new DossierCode("000.00.13.H27-210405-0034"),
                                new ProcedureCode("X.TN04"),
                                "2021-1",
                                Channel.COUNTER,
                                List.of("don"),
                                at("2021-05-26T11:30"),
                                List.of(),
                                term),
                        at(at)));
        await().atMost(BOUND).until(() -> district.version(id) > 0);
    }

    private void handOver(
            RunningService from, String at, String agency, String department, RunningService to) {
        give(from, at, "claim", "");
        give(
                from,
                at,
                "hand-over",
                "{\"agency\":\"%s\",\"department\":\"%s\"}".formatted(agency, department));
        await().atMost(BOUND)
                .until(() -> to.show(id).contains("\"department\":\"" + department + "\""));
    }

    private void give(RunningService by, String at, String command, String body) {
        clock.set(at(at));
        assertThat(by.command(id, command, by.version(id), body)).as(at + command).isEqualTo(200);
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(member).asString(one.path("kind").asString()))
                .toList();
    }

    private static long minutes(JsonNode shares) {
        return StreamSupport.stream(shares.spliterator(), false)
                .mapToLong(one -> one.path("minutes").asLong())
                .sum();
    }

    private static RunningService deployment(String database, String departments) {
        return RunningService.start(
                clock, broker.bootstrapServers(), store.uri(), database, departments);
    }

    private static Instant at(String local) {
        return VietnamTime.instant(LocalDateTime.parse(local));
    }

    /** Says what it was last told. */
    private static final class MovedClock implements InstantSource {

        private volatile Instant now = Instant.EPOCH;

        void set(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
