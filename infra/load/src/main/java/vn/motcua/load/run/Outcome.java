package vn.motcua.load.run;

import vn.motcua.load.machine.Pauses;
import vn.motcua.load.machine.Use;
import vn.motcua.load.measure.Measured;
import vn.motcua.load.measure.Seen;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What came of a load.
 *
 * @param errorsElsewhere during the warm-up and after the end, which are in no part
 */
public record Outcome(
        String driver,
        String title,
        List<Part> parts,
        Collection<Seen> seen,
        long errorsElsewhere) {

    public Outcome {
        parts = List.copyOf(parts);
        seen = List.copyOf(seen);
    }

    /**
     * A phase that is told of.
     *
     * @param pauses of the watched JVMs, by name
     */
    public record Part(
            Phase phase, Duration length, Measured measured, Use use, Map<String, Pauses> pauses) {

        public double livesPerSecond() {
            return measured.lifeCount() / (length.toNanos() / 1e9);
        }
    }
}
