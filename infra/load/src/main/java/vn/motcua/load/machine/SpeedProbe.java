package vn.motcua.load.machine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How fast the machine is at allocating and hashing while the system under load is idle. A virtual
 * machine can be a third as fast from one minute to the next with no stolen time shown; two results
 * compare only where this agrees.
 */
public final class SpeedProbe {

    private static final int WARMUP = 300;
    private static final int TIMED = 301;
    private static final int INSERTS = 8_000;

    private SpeedProbe() {}

    /** The median of some hundred times the same work, in milliseconds: less is faster. */
    public static double millis() {
        long[] nanos = new long[TIMED];
        int seen = 0;
        for (int i = -WARMUP; i < TIMED; i++) {
            long start = System.nanoTime();
            Map<String, Integer> counts = new HashMap<>();
            for (int n = 0; n < INSERTS; n++) {
                counts.merge("k" + n * 7919 % 5003, 1, Integer::sum);
            }
            seen += counts.size();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        // Looked at, so that the work is not left out.
        return seen == 0 ? 0 : nanos[TIMED / 2] / 1e6;
    }
}
