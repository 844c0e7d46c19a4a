package vn.motcua.load;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The whole tool, against a stand-in for a gateway. */
class LoadTest {

    @TempDir Path place = Path.of("");

    private final StandIn gateway;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    LoadTest() throws IOException {
        gateway = new StandIn();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    /** The stand-in's dossier can be found once only: whatever comes after it is an error. */
    @Test
    void lifeAndErrorsArePrintedAndWrittenDown() throws Exception {
        District.of(gateway);
        Path document = Files.writeString(place.resolve("benchmarks.md"), "# Benchmarks\n");

        int code =
                run(
                        "open --rate 2 --warmup 0 --seconds 1 --watch self=%d --write %s"
                                .formatted(ProcessHandle.current().pid(), document));

        assertThat(code).isEqualTo(1);
        assertThat(printed.toString(UTF_8))
                .contains("| 2 lives/s | 1 | 1.00 | 1 | 0 | 0 |")
                .contains("| find: RESOLVED instead of WAITING | 1 |")
                .contains("| 2 lives/s | self |")
                .contains("\"find: RESOLVED instead of WAITING\":1");
        assertThat(Files.readString(document))
                .startsWith("# Benchmarks\n\n## Load: motcua, open loop, 2 lives/s\n\n")
                .contains("\n    ./motcua load open --rate 2 ")
                .contains("--watch self=PID")
                .doesNotContain(place.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "closed --base http://192.0.2.1:8080",
                "closed --base nowhere",
                "closed --driver camunda",
                "closed --driver flowable",
                "open --see attic",
                "closed --watch app=999999999",
            })
    void whatIsNotUnderstoodPutsNoLoadOnAnybody(String words) throws Exception {
        assertThat(run(words)).isEqualTo(2);
        assertThat(printed.toString(UTF_8)).contains("./motcua load PROFILE");
        assertThat(gateway.asked()).isEmpty();
    }

    private int run(String words) throws Exception {
        var load =
                new Load(gateway.base(), Map.of(), () -> "", new PrintStream(printed, true, UTF_8));
        return load.run(words.isEmpty() ? List.of() : List.of(words.split(" ", -1)));
    }
}
