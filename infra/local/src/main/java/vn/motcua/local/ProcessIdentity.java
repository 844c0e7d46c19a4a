package vn.motcua.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A process and what no other that had its number before, or will have it, has in common with it:
 * when it was booted and started, and its command. The launcher's {@code identity} says the same.
 */
record ProcessIdentity(long pid, String mark) {

    private static final Path PROC = Path.of("/proc");

    /** Of the start's moment among the fields that follow the command; the state is the first. */
    private static final int STARTED = 19;

    static ProcessIdentity own() throws IOException {
        return of(ProcessHandle.current().pid());
    }

    /** A process that runs. */
    static ProcessIdentity of(long pid) throws IOException {
        return new ProcessIdentity(
                pid, Files.isDirectory(PROC.resolve("self")) ? inProc(pid) : listed(pid));
    }

    /** The lines of the file {@code pid}. */
    List<String> lines() {
        return List.of(Long.toString(pid), mark);
    }

    private static String inProc(long pid) throws IOException {
        String stat = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
        String boot = Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
        // The command is in parentheses and may itself hold some.
        int end = stat.lastIndexOf(')');
        String command = stat.substring(stat.indexOf('(') + 1, end);
        List<String> fields = Arrays.asList(stat.substring(end + 2).split(" ", -1));
        return "%s %s %s".formatted(boot, fields.get(STARTED), command);
    }

    private static String listed(long pid) throws IOException {
        var command =
                new ProcessBuilder(
                        "ps", "-ww", "-o", "lstart=", "-o", "command=", "-p", Long.toString(pid));
        // The moment is written the same way by whoever asks, wherever.
        command.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC0"));
        var ps = command.start();
        return new String(ps.getInputStream().readAllBytes(), UTF_8).stripTrailing();
    }
}
