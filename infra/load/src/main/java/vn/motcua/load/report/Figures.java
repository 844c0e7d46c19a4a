package vn.motcua.load.report;

import vn.motcua.load.measure.Latencies.Quantiles;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Numbers with as many digits as they are worth. */
final class Figures {

    static final List<String> LATENCIES = List.of("p50", "p95", "p99", "p99.9", "max ms");

    private Figures() {}

    /** Three digits at least. */
    static String of(double value) {
        double size = Math.abs(value);
        String pattern = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }

    static String of(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** For JSON, to a hundredth. */
    static double rounded(double value) {
        return Math.rint(value * 100) / 100;
    }

    /** As {@link #LATENCIES} names them; of nothing, no figures. */
    static List<String> latencies(Quantiles of) {
        return of.count() == 0
                ? List.of("", "", "", "", "")
                : Stream.of(of.p50(), of.p95(), of.p99(), of.p999(), of.max())
                        .map(Figures::of)
                        .toList();
    }
}
