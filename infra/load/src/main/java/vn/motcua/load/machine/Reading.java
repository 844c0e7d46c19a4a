package vn.motcua.load.machine;

import java.util.Map;

/**
 * What processes and machine had used by a moment.
 *
 * @param nanos when, as {@link System#nanoTime} counts
 * @param processes by the name they are watched under, each with its descendants
 */
record Reading(long nanos, Map<String, ProcessSum> processes, MachineText machine) {

    /** A process and its descendants. */
    record ProcessSum(long ticks, long residentKb) {}
}
