package vn.motcua.load.machine;

import java.util.List;
import java.util.stream.Stream;

/** Ticks of all processors so far, from Linux's {@code /proc/stat} (proc_stat(5)). */
record MachineText(long busy, long idle, long waiting, long stolen) {

    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int STOLEN = 8;

    /** user, nice, system, irq, softirq. */
    private static final List<Integer> BUSY = List.of(1, 2, 3, 6, 7);

    static MachineText of(String stat) {
        List<String> fields =
                Stream.of(stat.lines().findFirst().orElseThrow().split(" +")).toList();
        return new MachineText(
                BUSY.stream().mapToLong(field -> Long.parseLong(fields.get(field))).sum(),
                Long.parseLong(fields.get(IDLE)),
                Long.parseLong(fields.get(WAITING)),
                Long.parseLong(fields.get(STOLEN)));
    }
}
