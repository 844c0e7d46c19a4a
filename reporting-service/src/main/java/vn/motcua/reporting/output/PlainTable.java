package vn.motcua.reporting.output;

import java.util.List;

/**
 * A table of words and figures, the words in its first columns.
 *
 * @param name of the sheet
 * @param total stands below the lines
 */
public record PlainTable(String name, List<String> head, List<Line> lines, Line total) {

    public PlainTable {
        head = List.copyOf(head);
        lines = List.copyOf(lines);
    }

    /** One line, from left to right. */
    public record Line(List<String> words, List<Long> figures) {

        public Line {
            words = List.copyOf(words);
            figures = List.copyOf(figures);
        }
    }
}
