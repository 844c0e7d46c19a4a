package vn.motcua.load.run;

import java.time.Duration;

/**
 * A part of a load.
 *
 * @param rate lives begun per second; 0 where users begin the next when they have ended one
 * @param counts whether it is told of, or only warms up
 */
public record Phase(String name, double rate, Duration length, boolean counts) {

    static Phase warmup(double rate, Duration length) {
        return new Phase("warm-up", rate, length, false);
    }

    static Phase at(double rate, Duration length) {
        return new Phase(Profile.number(rate) + " lives/s", rate, length, true);
    }
}
