package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.embedded.FreePort;
import vn.motcua.local.killed.SmallDisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A start that cannot be says so in a sentence and touches nothing. */
class RefusedStartIT {

    private static final Path LAUNCHER = Path.of("../../motcua").toAbsolutePath().normalize();
    private static final Path BUILT = Path.of("target/lib");

    @TempDir Path place = Path.of("");

    @Nested
    class BesideAnotherProcessOnTheSameDirectory {

        @Test
        void namesThatProcess() throws Exception {
            try (var _ = VarDirectory.open(place)) {
                Map<String, String> before = contents();

                Answer answer = start(place);

                assertThat(answer.text())
                        .contains("in use by a running instance")
                        .contains("process " + ProcessHandle.current().pid());
                assertThat(answer.code()).isEqualTo(2);
                assertThat(contents()).isEqualTo(before);
            }
        }

        @Test
        void isNeitherStoppedNorDeletedByTheLauncherWhenItCannotBeTold() throws Exception {
            assumeTrue(Files.isDirectory(BUILT), "The launcher runs what is packaged");
            try (var _ = VarDirectory.open(place)) {
                Files.delete(place.resolve("pid"));
                Map<String, String> before = contents();

                for (List<String> command : List.of(List.of("stop"), List.of("reset", "--yes"))) {
                    List<String> all = new ArrayList<>(List.of("sh", LAUNCHER.toString()));
                    all.addAll(command);
                    Answer answer = run(all);

                    assertThat(answer.text()).contains("a process that cannot be told");
                    assertThat(answer.code()).isEqualTo(1);
                }
                assertThat(contents()).isEqualTo(before);
            }
        }
    }

    @Nested
    class OnADiskWithoutRoom {

        @Test
        void saysHowMuchIsNeeded() throws Exception {
            try (var disk = SmallDisk.mount(place, 50)) {
                Answer answer = start(disk.resolve("var"));

                assertThat(answer.text()).contains("only 50 MB free", "200 MB are needed");
                assertThat(answer.code()).isEqualTo(2);
                assertThat(place).isEmptyDirectory();
            }
        }
    }

    @Nested
    class OnADiskThatCannotBeWritten {

        @Test
        void saysSo() throws Exception {
            try (var disk = SmallDisk.mount(place, 250)) {
                VarDirectory.open(disk.resolve("var")).close();
                disk.makeReadOnly();

                Answer answer = start(disk.resolve("var"));

                assertThat(answer.text()).contains("cannot be written", "Read-only file system");
                assertThat(answer.code()).isEqualTo(2);
            }
        }
    }

    private Answer start(Path var) throws Exception {
        return run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "start",
                        "--var=" + var,
                        "--port-base=" + FreePort.findRow(5),
                        "--kafka-port=" + FreePort.findRow(2),
                        "--store-port=" + FreePort.find()));
    }

    private Answer run(List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MOTCUA_VAR", place.toString());
        builder.environment().put("LC_ALL", "en_US.UTF-8");
        Path console = Files.createTempFile("refused", ".log");
        Process process = builder.redirectOutput(console.toFile()).start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it was not refused").isTrue();
            return new Answer(process.exitValue(), Files.readString(console));
        } finally {
            process.destroyForcibly();
            Files.delete(console);
        }
    }

    /** All but the lock, which this process would lose by closing it after a look. */
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.toList()) {
                contents.put(
                        file.toString(),
                        Files.getLastModifiedTime(file)
                                + (Files.isDirectory(file) || file.endsWith("lock")
                                        ? ""
                                        : Files.readString(file)));
            }
        }
        return contents;
    }

    private record Answer(int code, String text) {}
}
