package vn.motcua.load.machine;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Watches processes while a load runs; the load's own is watched too, as {@code load}. */
public final class Watch implements AutoCloseable {

    private static final String JVM = "java";

    private final Proc proc;
    private final Map<String, Long> watched = new LinkedHashMap<>();
    private final Map<String, CollectorWatch> collectors = new LinkedHashMap<>();

    private Watch(Proc proc) {
        this.proc = proc;
    }

    /**
     * Begins to watch.
     *
     * @param watched process ids by name
     * @throws IllegalArgumentException when one of them is not there
     */
    public static Watch over(Proc proc, Map<String, Long> watched) throws IOException {
        var watch = new Watch(proc);
        for (var one : watched.entrySet()) {
            String command =
                    proc.command(one.getValue())
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "--watch: no process " + one.getValue()));
            watch.watched.put(one.getKey(), one.getValue());
            if (command.equals(JVM)) {
                watch.collectors.put(one.getKey(), CollectorWatch.of(one.getValue()));
            }
        }
        watch.watched.put("load", ProcessHandle.current().pid());
        return watch;
    }

    /** A moment to which what was used is counted. */
    public Mark mark() {
        return new Mark(proc.read(watched));
    }

    public Use use(Mark from, Mark to) {
        return Use.between(from.reading, to.reading);
    }

    /** By the names of those that are JVMs. */
    public Map<String, Pauses> pauses(Mark from, Mark to) {
        Map<String, Pauses> pauses = new LinkedHashMap<>();
        collectors.forEach((name, collector) ->
                pauses.put(name, collector.between(from.reading.nanos(), to.reading.nanos())));
        return pauses;
    }

    @Override
    public void close() {
        collectors.values().forEach(CollectorWatch::close);
    }

    /** What had been used by a moment. */
    public static final class Mark {

        private final Reading reading;

        private Mark(Reading reading) {
            this.reading = reading;
        }
    }
}
