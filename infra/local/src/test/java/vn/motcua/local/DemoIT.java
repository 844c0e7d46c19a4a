package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.local.demo.Demo;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

class DemoIT {

    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(15);

    @Test
    void printsThePublishedQuarterAndFindsItsErrorEvenAfterARestart(@TempDir Path place)
            throws Exception {
        var settings = DistrictFlow.freePorts(place.resolve("var"));

        String first = demo(settings, Words.vietnamese());
        String second = demo(settings, Words.english());

        assertThat(first)
                .contains("Đã nhập: 6.709 hồ sơ mới, 0 đã có từ trước, 0 bị từ chối.")
                .contains("Tổng đã công bố 6.708 thiếu 1: 1.098 + 5.611 = 6.709.");
        assertThat(second)
                .contains("Taken in: 0 new dossiers, 6,709 known before, 0 rejected.")
                .contains("The published total of 6,708 is short by 1: 1,098 + 5,611 = 6,709.");
    }

    /** Starts the district on the directory, runs the demo and stops it in time. */
    private static String demo(Settings settings, Words words) throws Exception {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, UTF_8);
        long stopping;
        try (var _ = RunningDistrict.start(settings)) {
            boolean asPublished = new Demo(settings.gateway(), words, out).run();

            assertThat(asPublished).as(printed.toString(UTF_8)).isTrue();
            stopping = System.nanoTime();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - stopping)).isLessThan(STOPPED_WITHIN);
        return printed.toString(UTF_8);
    }
}
