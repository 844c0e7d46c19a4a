package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the launcher makes of the file {@code pid}, whoever has the number in it. */
class LauncherTest {

    private static final Path LAUNCHER = Path.of("../../motcua").toAbsolutePath().normalize();

    @TempDir Path place = Path.of("");

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatWasStarted() {
        started.forEach(Process::destroyForcibly);
    }

    @Nested
    class AStrangerWithTheNumberOfAProcessThatIsGone {

        @Test
        void isNotStopped() throws Exception {
            Process stranger = run("sleep", "60");
            String gone = ProcessIdentity.of(stranger.pid()).mark().replaceFirst(" \\d+ ", " 1 ");
            writePid(Long.toString(stranger.pid()), gone);

            Answer answer = motcua("stop");

            assertThat(answer.text()).isEqualTo("No instance is running.");
            assertThat(answer.code()).isEqualTo(1);
            assertThat(stranger.isAlive()).isTrue();
        }

        @Test
        void isNotStoppedForItsNumberAlone() throws Exception {
            Process stranger = run("sleep", "60");
            writePid(Long.toString(stranger.pid()));

            assertThat(motcua("stop").text()).isEqualTo("No instance is running.");
            assertThat(stranger.isAlive()).isTrue();
        }

        @Test
        void doesNotKeepTheDataFromBeingDeleted() throws Exception {
            Process stranger = run("sleep", "60");
            writePid(Long.toString(stranger.pid()), "another boot 17 java");
            Files.writeString(place.resolve("VERSION"), VarDirectory.VERSION);

            assertThat(motcua("reset", "--yes").text()).isEqualTo("Deleted.");
            assertThat(place).doesNotExist();
            assertThat(stranger.isAlive()).isTrue();
        }
    }

    @Nested
    class AProcessThatIsDead {

        @Test
        void doesNotRunThoughItIsStillListed() throws Exception {
            // Its parent has become one that never asks how it ended.
            Process parent = run("sh", "-c", "sleep 60 & echo $!; exec sleep 61");
            long zombie;
            try (var words = parent.inputReader(UTF_8)) {
                zombie = Long.parseLong(words.readLine());
            }
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> ProcessIdentity.of(parent.pid()).mark().endsWith(" sleep"));
            ProcessHandle.of(zombie).orElseThrow().destroyForcibly();
            Path stat = Path.of("/proc", Long.toString(zombie), "stat");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> Files.readString(stat).contains(") Z "));
            write(ProcessIdentity.of(zombie));

            assertThat(motcua("stop").text()).isEqualTo("No instance is running.");
        }

        @Test
        void doesNotRun() throws Exception {
            Process dead = run("sleep", "60");
            write(ProcessIdentity.of(dead.pid()));
            dead.destroyForcibly().waitFor();

            assertThat(motcua("stop").text()).isEqualTo("No instance is running.");
        }

        @Test
        void doesNotRunWhenItDiedWritingItsNumber() throws Exception {
            Files.writeString(place.resolve("pid"), "");

            assertThat(motcua("stop").text()).isEqualTo("No instance is running.");
        }
    }

    @Nested
    class TheProcessThatWroteTheFile {

        @Test
        void isStopped() throws Exception {
            Process own = run("sleep", "60");
            write(ProcessIdentity.of(own.pid()));

            Answer answer = motcua("stop");

            assertThat(answer.text()).isEqualTo("Stopped.");
            assertThat(answer.code()).isZero();
            assertThat(own.isAlive()).isFalse();
        }

        @Test
        void isKnownWhateverItsCommandIsCalled() throws Exception {
            Path command = place.resolve("a) Z (b");
            Files.writeString(command, "#!/bin/sh\nread -r line\n");
            Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
            Process own = run(command.toString());
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> ProcessIdentity.of(own.pid()).mark().endsWith(" a) Z (b"));
            write(ProcessIdentity.of(own.pid()));

            assertThat(function("pid", "")).isEqualTo(Long.toString(own.pid()));
        }

        @Test
        void keepsTheDataFromBeingDeletedAndAnotherFromStarting() throws Exception {
            Files.writeString(place.resolve("VERSION"), VarDirectory.VERSION);
            try (var _ = VarDirectory.open(place)) {
                assertThat(motcua("reset", "--yes").text()).startsWith("It is running");
                assertThat(motcua("start").text())
                        .isEqualTo(
                                "It is running already (process %d)."
                                        .formatted(ProcessHandle.current().pid()));
                assertThat(place.resolve("pid")).exists();
            }
        }
    }

    @Nested
    class WhenSourcesHaveChanged {

        private static final String CHANGED =
                "find_jdk() { :; }; is_stale() { :; }; here=$MOTCUA_VAR; jar=$MOTCUA_VAR/jar;"
                        + " lib=$MOTCUA_VAR/lib; target=$MOTCUA_VAR;";

        @Test
        void whatIsRunningKeepsWhatItRunsFrom() throws Exception {
            Path jar = Files.createFile(place.resolve("jar"));
            Path used = Files.createFile(Files.createDirectory(place.resolve("lib")).resolve("x"));

            assertThat(function("prepare", CHANGED + " pid() { echo 4711; };"))
                    .isEqualTo("Sources have changed; what is running is of before.");

            assertThat(jar).exists();
            assertThat(used).exists();
        }

        @Test
        void theyAreBuiltWhenNothingRuns() throws Exception {
            assertThat(function("prepare", CHANGED + " pid() { :; };"))
                    .startsWith("Building")
                    .endsWith("The build failed.");
        }
    }

    /** As on macOS: the list of processes is all there is to ask. */
    @Nested
    class WhereThereIsNoProc {

        private static final String MARK = "Sun Nov 29 08:00:00 2026 java -cp a:b Main start";

        @Test
        void aProcessIsKnownByItsStartAndCommand() throws Exception {
            writePid("4711", MARK);

            assertThat(function("pid", listing(MARK))).isEqualTo("4711");
            assertThat(function("pid", listing(MARK.replace("08:00", "09:00")))).isEmpty();
            assertThat(function("pid", listing(MARK.replace("start", "demo")))).isEmpty();
            assertThat(function("pid", listing(""))).isEmpty();
        }

        private static String listing(String line) {
            return "proc=/nowhere; ps() { echo '" + line + "'; };";
        }
    }

    private void write(ProcessIdentity identity) throws IOException {
        writePid(identity.lines().toArray(String[]::new));
    }

    private void writePid(String... lines) throws IOException {
        Files.write(place.resolve("pid"), List.of(lines));
    }

    private Answer motcua(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return answer(command.toArray(String[]::new));
    }

    /** One of the launcher's functions, after what a test puts in its way. */
    private String function(String name, String first) throws Exception {
        String script = ". \"$0\" >/dev/null; " + first + " " + name;
        return answer("sh", "-c", script, LAUNCHER.toString()).text();
    }

    private Answer answer(String... command) throws Exception {
        Process process = run(command);
        String text = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        return new Answer(process.waitFor(), text);
    }

    private Process run(String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MOTCUA_VAR", place.toString());
        builder.environment().put("LC_ALL", "en_US.UTF-8");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private record Answer(int code, String text) {}
}
