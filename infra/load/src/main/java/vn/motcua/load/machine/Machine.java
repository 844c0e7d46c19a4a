package vn.motcua.load.machine;

import java.util.Locale;

/** What it was measured on. */
public record Machine(int cores, String processor, long memoryGb, String jdk) {

    private static final long KB_PER_GB = 1024 * 1024;

    /** This one; what cannot be found out is said to be unknown. */
    public static Machine current(Proc proc) {
        long kb =
                proc.value("meminfo", "MemTotal")
                        .map(value -> Long.parseLong(value.replaceAll("\\D", "")))
                        .orElse(0L);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                proc.value("cpuinfo", "model name").orElse("unknown processor"),
                Math.round((double) kb / KB_PER_GB),
                Runtime.version().toString());
    }

    /** The mean number of processes that ran or waited over the last minute; empty if unknown. */
    public static String load(Proc proc) {
        return proc.text("loadavg").map(text -> text.split(" ", 2)[0]).orElse("");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%d cores (%s), %d GB, JDK %s", cores, processor, memoryGb, jdk);
    }
}
