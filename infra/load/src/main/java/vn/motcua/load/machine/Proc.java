package vn.motcua.load.machine;

import vn.motcua.load.machine.Reading.ProcessSum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Linux's proc file system. */
public final class Proc {

    private final Path root;

    public Proc() {
        this(Path.of("/proc"));
    }

    Proc(Path root) {
        this.root = root;
    }

    /** The name of a process's program; empty when it is gone. */
    public Optional<String> command(long pid) {
        return process(pid).map(ProcessText::command);
    }

    /** The first value of that name in a file of names and values, as {@code cpuinfo} is. */
    Optional<String> value(String file, String name) {
        return text(file).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    /** The text of a file, when it can be read: a process may end at any moment. */
    Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(root.resolve(file)));
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        } catch (IOException unreadable) {
            // ESRCH, for one that ended while it was read.
            return Optional.empty();
        }
    }

    /**
     * What they have used by now; nothing where there is no such file system.
     *
     * @param watched process ids by name
     */
    Reading read(Map<String, Long> watched) {
        Map<Long, List<Long>> children = children();
        Map<String, ProcessSum> sums = new LinkedHashMap<>();
        watched.forEach((name, pid) -> sums.put(name, sum(pid, children)));
        return new Reading(
                System.nanoTime(),
                sums,
                MachineText.of(text("stat").orElse("cpu 0 0 0 0 0 0 0 0")));
    }

    private ProcessSum sum(long root, Map<Long, List<Long>> children) {
        long ticks = 0;
        long kb = 0;
        List<Long> tree = new ArrayList<>(List.of(root));
        for (int i = 0; i < tree.size(); i++) {
            long pid = tree.get(i);
            tree.addAll(children.getOrDefault(pid, List.of()));
            ticks += process(pid).map(ProcessText::ticks).orElse(0L);
            kb += text(pid + "/status").map(ProcessText::residentKb).orElse(0L);
        }
        return new ProcessSum(ticks, kb);
    }

    private Map<Long, List<Long>> children() {
        Map<Long, List<Long>> children = new HashMap<>();
        if (!Files.isDirectory(root)) {
            return children;
        }
        try (Stream<Path> all = Files.list(root)) {
            all.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.matches("\\d+"))
                    .map(Long::valueOf)
                    .forEach(pid ->
                            process(pid)
                                    .ifPresent(found ->
                                            children.computeIfAbsent(
                                                            found.parent(), _ -> new ArrayList<>())
                                                    .add(pid)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return children;
    }

    private Optional<ProcessText> process(long pid) {
        return text(pid + "/stat").map(ProcessText::of);
    }
}
