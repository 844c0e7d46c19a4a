package vn.motcua.load.machine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import vn.motcua.load.machine.Pauses.Sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Follows the collector of another JVM by the JDK's {@code jstat}, which reads the counters the JVM
 * keeps in a file anyway: the JVM itself notices nothing.
 */
final class CollectorWatch implements AutoCloseable {

    private static final String INTERVAL_MILLIS = "200";
    private static final String NONE = "-";

    private final Process jstat;
    private final List<Sample> samples = new CopyOnWriteArrayList<>();

    private CollectorWatch(Process jstat) {
        this.jstat = jstat;
        // It would go on for as long as the JVM it follows.
        Runtime.getRuntime().addShutdownHook(new Thread(jstat::destroy));
        Thread.ofPlatform().daemon().name("jstat").start(this::follow);
    }

    static CollectorWatch of(long pid) throws IOException {
        String jstat = Path.of(System.getProperty("java.home", ""), "bin", "jstat").toString();
        var starting =
                new ProcessBuilder(
                        jstat,
                        "-J-Xmx32m",
                        "-J-XX:+UseSerialGC",
                        "-J-XX:TieredStopAtLevel=1",
                        "-gcutil",
                        Long.toString(pid),
                        INTERVAL_MILLIS);
        starting.environment().put("LC_ALL", "C");
        return new CollectorWatch(starting.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    Pauses between(long from, long to) {
        return Pauses.between(samples, from, to);
    }

    /** A line of jstat; empty for its heading. */
    static Optional<Sample> sample(String line, long nanos) {
        List<String> fields = Stream.of(line.strip().split(" +")).toList();
        // S0 S1 E O M CCS YGC YGCT FGC FGCT CGC CGCT GCT
        if (fields.size() != 13 || !fields.getLast().matches("[0-9.]+")) {
            return Optional.empty();
        }
        long collections =
                Stream.of(6, 8, 10)
                        .map(fields::get)
                        .filter(count -> !count.equals(NONE))
                        .mapToLong(Long::parseLong)
                        .sum();
        return Optional.of(new Sample(nanos, collections, Double.parseDouble(fields.getLast())));
    }

    private void follow() {
        try (BufferedReader lines = jstat.inputReader(US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sample(line, System.nanoTime()).ifPresent(samples::add);
            }
        } catch (IOException ended) {
            // With the watch, or with the JVM.
        }
    }

    @Override
    public void close() {
        jstat.destroy();
    }
}
