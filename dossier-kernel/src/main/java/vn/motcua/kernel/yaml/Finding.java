package vn.motcua.kernel.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** One thing that is wrong in a file. Lines count from 1. */
public record Finding(String file, int line, String message) {

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::file).thenComparingInt(Finding::line);

    /** Each finding once, by file and line; an entry shared by reference is found wrong twice. */
    public static List<Finding> inOrder(Collection<Finding> findings) {
        return findings.stream().distinct().sorted(BY_PLACE).toList();
    }

    /** The findings below a headline, one a line. */
    public static String report(String headline, List<Finding> findings) {
        return findings.stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n", headline + "\n", ""));
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
