package vn.motcua.load.measure;

import vn.motcua.load.driver.Step;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What came of the lives of one phase. May be told from any thread. */
public final class Measured {

    private final Map<Step, Latencies> steps = new EnumMap<>(Step.class);
    private final Latencies lives = new Latencies();
    private final Latencies late = new Latencies();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> turnedAway = new ConcurrentHashMap<>();
    private final LongAdder notStarted = new LongAdder();
    private final LongAdder requests = new LongAdder();

    public Measured() {
        for (Step step : Step.values()) {
            steps.put(step, new Latencies());
        }
    }

    /** A step that was answered rightly. */
    public void step(Step step, long nanos, int sent) {
        latencies(step).add(nanos);
        requests.add(sent);
    }

    /** A whole life. */
    public void lived(long nanos) {
        lives.add(nanos);
    }

    /** How long after its intended start a life began: the load generator's own fault. */
    public void began(long nanosLate) {
        late.add(nanosLate);
    }

    public void failed(String kind) {
        count(errors, kind);
    }

    public void turnedAway(String kind) {
        count(turnedAway, kind);
    }

    /** A life that was due while too many others were going on. */
    public void notStarted() {
        notStarted.increment();
    }

    public Latencies latencies(Step step) {
        return steps.computeIfAbsent(step, _ -> new Latencies());
    }

    public Latencies lives() {
        return lives;
    }

    public Latencies late() {
        return late;
    }

    public long lifeCount() {
        return lives.quantiles().count();
    }

    public long requestCount() {
        return requests.sum();
    }

    public long notStartedCount() {
        return notStarted.sum();
    }

    /** How many of each kind. */
    public SortedMap<String, Long> errors() {
        return sums(errors);
    }

    /** How many of each kind. */
    public SortedMap<String, Long> turnedAway() {
        return sums(turnedAway);
    }

    public long errorCount() {
        return total(errors());
    }

    public long turnedAwayCount() {
        return total(turnedAway());
    }

    private static void count(Map<String, LongAdder> counts, String kind) {
        counts.computeIfAbsent(kind, _ -> new LongAdder()).increment();
    }

    private static SortedMap<String, Long> sums(Map<String, LongAdder> counts) {
        SortedMap<String, Long> sums = new TreeMap<>();
        counts.forEach((kind, count) -> sums.put(kind, count.sum()));
        return sums;
    }

    private static long total(SortedMap<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
