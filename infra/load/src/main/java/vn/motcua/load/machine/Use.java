package vn.motcua.load.machine;

import vn.motcua.load.machine.Reading.ProcessSum;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What processes and machine used over a time.
 *
 * @param other cores used by processes that were not watched
 * @param idle cores idle, with those that waited for a disk
 * @param waiting cores that waited for a disk
 * @param stolen cores that a hypervisor gave to somebody else
 */
public record Use(
        double seconds,
        Map<String, ProcessUse> processes,
        double other,
        double idle,
        double waiting,
        double stolen) {

    /** USER_HZ, which is 100 wherever a JDK 25 runs on Linux. */
    private static final double TICKS_PER_SECOND = 100;

    private static final double KB_PER_MB = 1024;

    /**
     * What a watched process used.
     *
     * @param cores busy, in the mean
     * @param megabytes resident at the end, with what its descendants share counted for each
     */
    public record ProcessUse(double cores, double megabytes) {}

    static Use between(Reading before, Reading after) {
        double seconds = (after.nanos() - before.nanos()) / 1e9;
        Map<String, ProcessUse> processes = new LinkedHashMap<>();
        long other = after.machine().busy() - before.machine().busy();
        for (var one : after.processes().entrySet()) {
            ProcessSum then = before.processes().getOrDefault(one.getKey(), new ProcessSum(0, 0));
            long ticks = one.getValue().ticks() - then.ticks();
            other -= ticks;
            processes.put(
                    one.getKey(),
                    new ProcessUse(cores(ticks, seconds), one.getValue().residentKb() / KB_PER_MB));
        }
        long waiting = after.machine().waiting() - before.machine().waiting();
        long idle = after.machine().idle() - before.machine().idle();
        return new Use(
                seconds,
                processes,
                Math.max(0, cores(other, seconds)),
                cores(idle + waiting, seconds),
                cores(waiting, seconds),
                cores(after.machine().stolen() - before.machine().stolen(), seconds));
    }

    private static double cores(long ticks, double seconds) {
        return ticks / TICKS_PER_SECOND / seconds;
    }
}
