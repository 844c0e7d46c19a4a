package vn.motcua.load.measure;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import java.util.concurrent.TimeUnit;

/** How long something took, again and again; exact to a thousandth. May be told from any thread. */
public final class Latencies {

    private static final long SHORTEST = TimeUnit.MICROSECONDS.toNanos(1);
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(30);
    private static final int DIGITS = 3;

    private final Histogram nanos = new ConcurrentHistogram(SHORTEST, LONGEST, DIGITS);

    /** What takes longer than half an hour is taken for half an hour. */
    public void add(long took) {
        nanos.recordValue(Math.clamp(took, 0, LONGEST));
    }

    public void addAll(Latencies others) {
        nanos.add(others.nanos);
    }

    public Quantiles quantiles() {
        return new Quantiles(
                nanos.getTotalCount(),
                millis(nanos.getValueAtPercentile(50)),
                millis(nanos.getValueAtPercentile(95)),
                millis(nanos.getValueAtPercentile(99)),
                millis(nanos.getValueAtPercentile(99.9)),
                millis(nanos.getMaxValue()));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    /** Latencies in milliseconds. */
    public record Quantiles(
            long count, double p50, double p95, double p99, double p999, double max) {}
}
