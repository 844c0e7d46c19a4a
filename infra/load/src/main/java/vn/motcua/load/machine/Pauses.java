package vn.motcua.load.machine;

import java.util.List;

/**
 * Collections of a JVM over a time.
 *
 * @param count of collections
 * @param totalMillis that they took
 * @param longestMillis at most: what came between two samples, which may hold more than one
 */
public record Pauses(long count, double totalMillis, double longestMillis) {

    /**
     * A JVM's counts at a moment.
     *
     * @param seconds in collections so far
     */
    record Sample(long nanos, long collections, double seconds) {}

    private static final double MILLIS = 1000;

    static Pauses between(List<Sample> samples, long from, long to) {
        long count = 0;
        double total = 0;
        double longest = 0;
        for (int i = 1; i < samples.size(); i++) {
            Sample one = samples.get(i);
            if (one.nanos() < from || one.nanos() >= to) {
                continue;
            }
            double took = (one.seconds() - samples.get(i - 1).seconds()) * MILLIS;
            count += one.collections() - samples.get(i - 1).collections();
            total += took;
            longest = Math.max(longest, took);
        }
        return new Pauses(count, total, longest);
    }
}
