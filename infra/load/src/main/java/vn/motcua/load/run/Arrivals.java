package vn.motcua.load.run;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** When lives are due: at even distances within a phase, the first at its beginning. */
final class Arrivals implements Iterator<Arrivals.Arrival> {

    private static final double NANOS = 1e9;

    /**
     * A life that is due.
     *
     * @param phase its place among the phases
     * @param after the beginning of the first phase, in nanoseconds
     */
    record Arrival(int phase, long after) {}

    private final List<Phase> phases;
    private int phase;
    private long begins;
    private long life;

    Arrivals(List<Phase> phases) {
        this.phases = phases;
        passEnds();
    }

    @Override
    public boolean hasNext() {
        return phase < phases.size();
    }

    @Override
    public Arrival next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var next = new Arrival(phase, begins + within());
        life++;
        passEnds();
        return next;
    }

    /** Counted from the phase's beginning each time, so that no rounding adds up. */
    private long within() {
        return Math.round(life * NANOS / phases.get(phase).rate());
    }

    private void passEnds() {
        while (hasNext() && within() >= phases.get(phase).length().toNanos()) {
            begins += phases.get(phase).length().toNanos();
            phase++;
            life = 0;
        }
    }
}
