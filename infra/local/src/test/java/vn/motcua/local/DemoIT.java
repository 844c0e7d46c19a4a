package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.local.closing.ClosingVerifier;
import vn.motcua.local.command.DistrictClient;
import vn.motcua.local.command.Words;
import vn.motcua.local.demo.Demo;
import vn.motcua.local.rebuild.LedgerRebuild;
import vn.motcua.local.rebuild.LedgerRebuild.Decision;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class DemoIT {

    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(15);

    @Test
    void printsThePublishedQuarterAndFindsItsErrorEvenAfterARestart(@TempDir Path place)
            throws Exception {
        var settings = DistrictFlow.freePorts(place.resolve("var"));

        String first = demo(settings, Words.vietnamese(), Decision.SWITCH, place);
        String second = demo(settings, Words.english(), Decision.BY_RESULT, place);

        assertThat(first)
                .contains("Đã nhập: 6.709 hồ sơ mới, 0 đã có từ trước, 0 bị từ chối.")
                .contains("Đã chốt và ký: 6.709 hồ sơ, do lanhdao chốt lúc ")
                .contains("Mọi kiểm tra bản chốt đều đạt.")
                .contains("Sổ đếm lại bằng sổ hiện hành: từng ô số và từng hồ sơ.")
                .contains("Đã chuyển sang sổ số 2.")
                .contains("Tổng đã công bố 6.708 thiếu 1: 1.098 + 5.611 = 6.709.");
        assertThat(second)
                .contains("Taken in: 0 new dossiers, 6,709 known before, 0 rejected.")
                .contains(hash(first))
                .contains("The rebuilt ledger is equal to the live one")
                .contains("Ledger number 3 is discarded.")
                .contains("The published total of 6,708 is short by 1: 1,098 + 5,611 = 6,709.");
    }

    /** The file as downloaded holds; with one dossier of the 6,709 made late, it does not. */
    private static void verifyOffline(Settings settings, Words words, Path place) throws Exception {
        var leader = new DistrictClient(settings.gateway(), "lanhdao", words.language());
        String file = leader.get("/api/reports/closings/vu-quang/2021-Q1/file").toString();
        Path honest = Files.writeString(place.resolve("honest.json"), file);
        Path changed =
                Files.writeString(
                        place.resolve("changed.json"), file.replaceFirst("ON_TIME", "LATE"));
        var said = new ByteArrayOutputStream();
        var verifier = new ClosingVerifier(words, new PrintStream(said, true, UTF_8));

        assertThat(verifier.verify(List.of(honest), "")).as(said.toString(UTF_8)).isTrue();
        assertThat(verifier.verify(List.of(changed), "")).as(said.toString(UTF_8)).isFalse();
    }

    private static String hash(String printed) {
        return printed.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("SHA-256 "))
                .findFirst()
                .orElseThrow();
    }

    /** Starts the district on the directory, runs the demo, rebuilds and stops it in time. */
    private static String demo(Settings settings, Words words, Decision decision, Path place)
            throws Exception {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, UTF_8);
        long stopping;
        try (var _ = RunningDistrict.start(settings)) {
            boolean asPublished = new Demo(settings.gateway(), words, out).run();

            assertThat(asPublished).as(printed.toString(UTF_8)).isTrue();
            boolean rebuilt = new LedgerRebuild(settings.gateway(), words, out).run(decision);
            assertThat(rebuilt).as(printed.toString(UTF_8)).isTrue();
            verifyOffline(settings, words, place);
            stopping = System.nanoTime();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - stopping)).isLessThan(STOPPED_WITHIN);
        return printed.toString(UTF_8);
    }
}
