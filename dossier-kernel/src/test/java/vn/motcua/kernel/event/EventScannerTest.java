package vn.motcua.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The reader of the written form against the one that takes any form. */
class EventScannerTest {

    private static final Path SAMPLES = Path.of("..", "infra", "contracts", "samples");
    private static final int MUTATIONS = 4_000;
    private static final List<String> SNIPPETS =
            List.of(
                    "null",
                    "\"",
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "\\u0041",
                    "0",
                    "-1",
                    "1.5",
                    "é",
                    " ",
                    "\"x\":1,",
                    "true",
                    "{\"a\":1}",
                    "[]",
                    "9999999999999999999");

    @Test
    void readsEverySampleAsItIsWritten() {
        assertThat(samples())
                .allSatisfy(event ->
                        assertThat(EventScanner.read(EventJson.write(event))).isEqualTo(event));
    }

    @Test
    void leavesOtherFormsToTheOtherReader() throws IOException {
        byte[] indented = Files.readAllBytes(SAMPLES.resolve("vn.motcua.dossier.received.v1.json"));

        assertThat(EventScanner.read(indented)).isNull();
        assertThat(EventJson.read(indented).sequence()).isOne();
    }

    @Test
    void readsNothingThatTheOtherReaderRefusesOrReadsOtherwise() {
        var random = new Random(7);
        for (DossierEvent event : samples()) {
            byte[] written = EventJson.write(event);
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] mutated = written;
                for (int times = 1 + random.nextInt(2); times > 0; times--) {
                    mutated = mutated(mutated, random);
                }
                DossierEvent scanned = EventScanner.read(mutated);
                if (scanned != null) {
                    assertThat(scanned)
                            .as(new String(mutated, UTF_8))
                            .isEqualTo(readAnyForm(mutated));
                }
            }
        }
    }

    @Test
    void readsNothingThatWasCutOff() {
        byte[] written = EventJson.write(samples().getFirst());
        for (int length = 0; length < written.length; length++) {
            assertThat(EventScanner.read(Arrays.copyOf(written, length))).isNull();
        }
        assertThat(EventScanner.read(Arrays.copyOf(written, written.length + 1))).isNull();
    }

    private static @Nullable DossierEvent readAnyForm(byte[] json) {
        try {
            return EventJson.readAnyForm(json);
        } catch (MalformedEvent refused) {
            return null;
        }
    }

    private static byte[] mutated(byte[] json, Random random) {
        int from = random.nextInt(json.length);
        int to = Math.min(json.length, from + random.nextInt(4));
        byte[] between =
                switch (random.nextInt(4)) {
                    case 0 -> new byte[] {(byte) random.nextInt(256)};
                    case 1 -> SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(UTF_8);
                    case 2 -> {
                        int begin = random.nextInt(json.length);
                        int end = Math.min(json.length, begin + random.nextInt(30));
                        yield Arrays.copyOfRange(json, begin, end);
                    }
                    default -> new byte[0];
                };
        byte[] mutated = Arrays.copyOf(json, from + between.length + json.length - to);
        System.arraycopy(between, 0, mutated, from, between.length);
        System.arraycopy(json, to, mutated, from + between.length, json.length - to);
        return mutated;
    }

    private static List<DossierEvent> samples() {
        List<DossierEvent> events = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().startsWith("vn.motcua.dossier.")) {
                    events.add(EventJson.readAnyForm(Files.readAllBytes(file)));
                }
            }
        } catch (IOException unreadable) {
            throw new AssertionError("No samples", unreadable);
        }
        return events;
    }
}
