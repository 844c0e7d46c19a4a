package vn.motcua.load.measure;

import vn.motcua.load.driver.Place;

import java.util.concurrent.atomic.LongAdder;

/**
 * How long after its answer something was seen in a place. May be told from any thread.
 *
 * @param delays from the answer of the act to the answer that showed it
 * @param blur from the last look in vain to the answer that showed it: it was there somewhere in
 *     between
 * @param never what did not show in the time that was given to it
 * @param turnedAway looks that the system was too busy to answer
 */
public record Seen(
        Place place, Latencies delays, Latencies blur, LongAdder never, LongAdder turnedAway) {

    public Seen(Place place) {
        this(place, new Latencies(), new Latencies(), new LongAdder(), new LongAdder());
    }
}
