package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.tools.ConsumerPerformance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.kernel.event.DossierTopics;
import vn.motcua.local.command.DistrictClient;
import vn.motcua.local.command.Patience;
import vn.motcua.local.replay.VuQuangQuarter;
import vn.motcua.reporting.ReportingApplication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Measures what docs/benchmarks.md records: import, rebuild, and the raw consumer beside it. */
@Tag("benchmark")
class DistrictBenchmark {

    private static final int DOSSIERS = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Test
    void importsAndRebuilds(@TempDir Path place) throws Exception {
        var settings = DistrictFlow.freePorts(place.resolve("var"));
        byte[] file = file();
        try (var _ = RunningDistrict.start(settings)) {
            var operator = new DistrictClient(settings.gateway(), "vanhanh", "en");
            var kafka = new ForeignClient("127.0.0.1:" + settings.kafkaPort());

            long began = System.nanoTime();
            operator.startImport("benchmark.csv", file);
            until(() -> kafka.size(DossierTopics.EVENTS) >= DOSSIERS);
            double imported = secondsSince(began);
            until(() -> isVisible(operator));
            double visible = secondsSince(began);
            report("import into Kafka", imported);
            System.out.printf(Locale.ROOT, "visible in reports after %.1f s%n", visible);

            report("raw consumer", consumerPerformance(settings));
            report("ledger rebuild", rebuild(settings, place));
        }
    }

    /** A second ledger, from nothing, over the same log. */
    private static double rebuild(Settings settings, Path place) throws InterruptedException {
        long began = System.nanoTime();
        try (var _ =
                ReportingApplication.builder()
                        .registerShutdownHook(false)
                        .run(
                                "--spring.application.name=rebuild",
                                "--server.port=0",
                                "--motcua.kafka.bootstrap-servers=127.0.0.1:"
                                        + settings.kafkaPort(),
                                "--motcua.mongo.uri=mongodb://127.0.0.1:" + settings.storePort(),
                                "--spring.mongodb.database=rebuild",
                                "--motcua.reporting.state-dir=" + place.resolve("rebuild"))) {
            double started = secondsSince(began);
            var group = new ForeignClient("127.0.0.1:" + settings.kafkaPort());
            until(() -> group.read("rebuild", DossierTopics.EVENTS) >= DOSSIERS);
            System.out.printf(Locale.ROOT, "(the service started in %.1f s)%n", started);
            return secondsSince(began) - started;
        }
    }

    /** Kafka's own measure of how fast the log can be read. */
    private static double consumerPerformance(Settings settings) {
        var printed = new ByteArrayOutputStream();
        PrintStream terminal = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            ConsumerPerformance.main(
                    new String[] {
                        "--bootstrap-server",
                        "127.0.0.1:" + settings.kafkaPort(),
                        "--topic",
                        DossierTopics.EVENTS,
                        "--num-records",
                        Integer.toString(DOSSIERS),
                        "--hide-header"
                    });
        } finally {
            System.setOut(terminal);
        }
        String[] figures = printed.toString(UTF_8).strip().split(",\\s*", -1);
        return DOSSIERS / Double.parseDouble(figures[5]);
    }

    private static boolean isVisible(DistrictClient operator) throws InterruptedException {
        var status = operator.get("/api/reports/status");
        return status.path("dossiers").asLong() >= DOSSIERS && status.path("lag").asLong(-1) == 0;
    }

    /** The quarter's lines again and again, each time with other codes. */
    private static byte[] file() throws IOException {
        List<String> lines = VuQuangQuarter.draw().csv().lines().toList();
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write((lines.getFirst() + "\n").getBytes(UTF_8));
            for (int i = 0; i < DOSSIERS; i++) {
                int copy = i / (lines.size() - 1);
                String line = lines.get(1 + i % (lines.size() - 1));
                zipped.write(("C" + copy + "-" + line + "\n").getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void until(Patience.Condition condition) throws InterruptedException {
        assertThat(Patience.until(PATIENCE, condition)).isTrue();
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static void report(String what, double seconds) {
        System.out.printf(Locale.ROOT, "%s: %.1f s, %.0f/s%n", what, seconds, DOSSIERS / seconds);
    }
}
