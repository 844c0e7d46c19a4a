package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.kernel.event.EventJson;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.local.command.Words;
import vn.motcua.local.repair.CodeRepair;
import vn.motcua.platform.Ids;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A district in which a store once came back older: one code is on two citizens' receipts. */
class CodeRepairIT {

    private static final Duration SOON = Duration.ofSeconds(90);

    private final Ids ids = new Ids();

    @Test
    void givesTheSecondCitizenAnotherCodeAndBringsTheFirstOnesDossierBack(@TempDir Path place)
            throws Exception {
        var settings = DistrictFlow.freePorts(place.resolve("var"));
        try (var district = RunningDistrict.start(settings)) {
            var kafka = new ForeignClient("127.0.0.1:" + settings.kafkaPort());
            JsonNode second = file(district);
            String code = second.path("code").asString();
            String first = filedBefore(second, kafka).toString();
            await().atMost(SOON).until(() -> doubled(district) == 1 && isCase(district, first));

            assertThat(repair(district, false))
                    .contains(code, "keeps it:     dossier " + first)
                    .contains("needs another: dossier " + second.path("id").asString())
                    .contains("1 dossiers are on the log", "Nothing was changed")
                    .endsWith("false");
            assertThat(doubled(district)).isOne();

            String said = repair(district, true);
            assertThat(said)
                    .contains("✓ new code: ", "Brought back at intake: 1 dossiers.")
                    .endsWith("true");
            assertThat(doubled(district)).isZero();
            assertThat(repair(district, true))
                    .contains("No code was given twice.")
                    .endsWith("true");
            showsEachTheirOwn(district, code, first, second.path("id").asString());
        }
    }

    private static void showsEachTheirOwn(
            RunningDistrict district, String code, String first, String second) {
        var visitor = new Door(district.gateway(), null);
        JsonNode theirs = visitor.get("/api/tracking/" + code + "?digits=0777").body();
        JsonNode others = visitor.get("/api/tracking/" + code + "?digits=0888").body();
        assertThat(theirs.path("id").asString()).isEqualTo(first);
        assertThat(others.path("id").asString()).isEqualTo(second);
        assertThat(others.path("replacedCode").asString()).isEqualTo(code);
        String fresh = others.path("code").asString();

        JsonNode known = door(district, "canbo.ktht").get("/api/cases/" + second).body();
        assertThat(known.path("code").asString()).isEqualTo(fresh).isNotEqualTo(code);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        door(district, "tiepnhan")
                                                .get("/api/messages?dossier=" + second)
                                                .body()
                                                .toString())
                                .contains("code-replaced", fresh));
    }

    /** What the command prints, and what it answers. */
    private static String repair(RunningDistrict district, boolean apply) throws Exception {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, UTF_8);
        boolean done = new CodeRepair(district.gateway(), Words.english(), out).run(apply);
        return said.toString(UTF_8) + done;
    }

    private static JsonNode file(RunningDistrict district) {
        var dossier =
                Map.of(
                        "procedure",
                        "1.013225",
                        "agency",
                        "vu-quang",
                        "channel",
                        "KIOSK",
                        "papers",
                        List.of("don", "giay-to-dat", "ban-ve"),
                        "applicant",
                        Map.of("name", "Nguyễn Văn An", "phone", "0912000888", "locale", "vi"));
        return door(district, "kiosk")
                .post("/api/dossiers", dossier, Map.of("Idempotency-Key", "second"))
                .body();
    }

    /** On the log, as intake left it there before its store came back older. */
    private DossierId filedBefore(JsonNode second, ForeignClient kafka) throws Exception {
        var first = new DossierId(ids.next());
        DossierEvent later = received(second, kafka);
        Instant before = later.recordedAt().minusSeconds(600);
        var applicant =
                new Applicant(
                        first,
                        new DossierCode(second.path("code").asString()),
                        "Trần Thị Bưởi",
                        null,
                        "0912000777",
                        null,
                        null,
                        "vi",
                        before);
        var event =
                new DossierEvent(
                        ids.next(),
                        first,
                        1,
                        before,
                        before,
                        later.actor(),
                        later.agency(),
                        later.department(),
                        later.change());
        kafka.send(
                new ProducerRecord<>(
                        DossierTopics.APPLICANTS, first.toString(), EventJson.write(applicant)));
        var record =
                new ProducerRecord<>(
                        DossierTopics.EVENTS, first.toString(), EventJson.write(event));
        record.headers()
                .add("agency", later.agency().value().getBytes(UTF_8))
                .add("department", later.department().value().getBytes(UTF_8));
        kafka.send(record);
        return first;
    }

    private static DossierEvent received(JsonNode dossier, ForeignClient kafka) {
        String id = dossier.path("id").asString();
        return await().atMost(SOON)
                .until(
                        () ->
                                kafka.records(DossierTopics.EVENTS).stream()
                                        .filter(record -> id.equals(record.key()))
                                        .map(record -> EventJson.read(record.value()))
                                        .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private static long doubled(RunningDistrict district) {
        return door(district, "vanhanh")
                .get("/api/reports/status")
                .body()
                .path("codesDoubled")
                .asLong(-1);
    }

    private static boolean isCase(RunningDistrict district, String id) {
        return door(district, "canbo.ktht").get("/api/cases/" + id).status() == 200;
    }

    private static Door door(RunningDistrict district, String account) {
        return new Door(district.gateway(), account);
    }
}
