package vn.motcua.load.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.load.machine.Reading.ProcessSum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class ProcTest {

    @TempDir Path root = Path.of("");

    @Test
    void aCommandMayHoldBlanksAndParentheses() {
        var process = ProcessText.of(stat(7, "a (b) c", 1, 10, 20, 3, 4));

        assertThat(process).isEqualTo(new ProcessText(1, "a (b) c", 37));
    }

    @Test
    void residentMemoryIsInKibibytes() {
        assertThat(ProcessText.residentKb("Name:\tjava\nVmRSS:\t  412345 kB\nThreads:\t70\n"))
                .isEqualTo(412_345);
        assertThat(ProcessText.residentKb("Name:\tkthreadd\n")).isZero();
    }

    @Test
    void theMachinesTimeIsBusyIdleWaitingOrStolen() {
        var machine = MachineText.of("cpu  1 2 4 100 7 8 16 3 0 0\ncpu0 9 9 9 9 9 9 9 9 9 9\n");

        assertThat(machine).isEqualTo(new MachineText(31, 100, 7, 3));
    }

    @Test
    void aProcessIsCountedWithItsDescendants() throws IOException {
        process(10, "postgres", 1, 5, 1000);
        process(11, "backend", 10, 7, 200);
        process(12, "worker", 11, 1, 30);
        process(13, "stranger", 1, 100, 4000);
        write("stat", "cpu  50 0 50 100 0 0 0 0 0 0\n");

        Reading reading = new Proc(root).read(Map.of("db", 10L));

        assertThat(reading.processes()).isEqualTo(Map.of("db", new ProcessSum(13, 1230)));
    }

    @Test
    void aProcessThatEndedHasUsedNothingSince() throws IOException {
        write("stat", "cpu  50 0 50 100 0 0 0 0 0 0\n");

        assertThat(new Proc(root).read(Map.of("gone", 99L)).processes())
                .isEqualTo(Map.of("gone", new ProcessSum(0, 0)));
    }

    @Test
    void useIsTheDifferenceOfTwoReadings() {
        var before =
                new Reading(
                        0,
                        Map.of("app", new ProcessSum(100, 1024)),
                        new MachineText(1000, 500, 50, 5));
        var after =
                new Reading(
                        10_000_000_000L,
                        Map.of("app", new ProcessSum(600, 4096)),
                        new MachineText(1800, 1500, 150, 15));

        Use use = Use.between(before, after);

        assertThat(use.seconds()).isEqualTo(10);
        assertThat(use.processes()).isEqualTo(Map.of("app", new Use.ProcessUse(0.5, 4)));
        assertThat(use.other()).isEqualTo(0.3, within(1e-9));
        assertThat(use.idle()).isEqualTo(1.1, within(1e-9));
        assertThat(use.waiting()).isEqualTo(0.1, within(1e-9));
        assertThat(use.stolen()).isEqualTo(0.01, within(1e-9));
    }

    @Test
    void whereThereIsNoProcNothingIsTold() {
        Reading reading = new Proc(root.resolve("none")).read(Map.of("load", 1L));

        assertThat(reading.processes()).isEqualTo(Map.of("load", new ProcessSum(0, 0)));
        assertThat(reading.machine()).isEqualTo(new MachineText(0, 0, 0, 0));
    }

    @Test
    void whoIsNotThereCannotBeWatched() {
        assertThatThrownBy(() -> Watch.over(new Proc(root), Map.of("app", 4711L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no process 4711");
    }

    private void process(long pid, String command, long parent, long ticks, long kb)
            throws IOException {
        write(pid + "/stat", stat(pid, command, parent, ticks, 0, 0, 0));
        write(pid + "/status", "VmRSS:\t%d kB\n".formatted(kb));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String stat(
            long pid, String command, long parent, long user, long system, long cuser, long csys) {
        return "%d (%s) S %d 10 10 0 -1 4194560 1 2 3 4 %d %d %d %d 20 0 70 0 12345 99 88\n"
                .formatted(pid, command, parent, user, system, cuser, csys);
    }
}
