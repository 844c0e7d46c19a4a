package vn.motcua.reporting.output;

import java.util.List;

/**
 * Form II.06a, filled in: Thông tư 01/2020/TT-VPCP, columns (1) to (13). What a rule set counts
 * apart follows as columns without a number.
 *
 * @param heading lines below the title: period, unit, unit of measure
 * @param total as the ledger has it, whatever the lines add up to
 * @param notes lines below the table: rules, freshness, closing, who printed it
 * @param madeOut where and on which day, above the signatures
 */
public record FormTable(
        Labels labels,
        List<String> heading,
        List<String> apart,
        List<Line> lines,
        Line total,
        List<Check> checks,
        List<String> notes,
        String madeOut) {

    /** How many columns have figures and a number: (3) to (13). */
    public static final int NUMBERED = 11;

    public FormTable {
        heading = List.copyOf(heading);
        apart = List.copyOf(apart);
        lines = List.copyOf(lines);
        checks = List.copyOf(checks);
        notes = List.copyOf(notes);
    }

    /**
     * One line.
     *
     * @param figures columns (3) to (13), then those apart
     */
    public record Line(String name, List<Long> figures) {

        public Line {
            figures = List.copyOf(figures);
        }
    }

    /** An identity of the total row, in words. */
    public record Check(boolean holds, String text) {}
}
