package vn.motcua.load.machine;

import java.util.List;
import java.util.stream.Stream;

/**
 * A process as the file {@code stat} of Linux's proc has it (proc_pid_stat(5)).
 *
 * @param ticks of processor time so far, its own and that of children which are gone
 */
record ProcessText(long parent, String command, long ticks) {

    private static final int PARENT = 1;

    /** User and system time, of itself and of the children it has waited for. */
    private static final List<Integer> TIMES = List.of(11, 12, 13, 14);

    static ProcessText of(String stat) {
        // The command is in parentheses and may itself hold some, and blanks.
        int open = stat.indexOf('(');
        int close = stat.lastIndexOf(')');
        List<String> fields = Stream.of(stat.substring(close + 2).strip().split(" ")).toList();
        return new ProcessText(
                Long.parseLong(fields.get(PARENT)),
                stat.substring(open + 1, close),
                TIMES.stream().mapToLong(field -> Long.parseLong(fields.get(field))).sum());
    }

    /** Its resident memory in kibibytes, from its file {@code status}; none for a kernel's. */
    static long residentKb(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
