package vn.motcua.load.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A Markdown table, which a terminal shows as well. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add(List.of(headings));
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    void row(List<String> cells) {
        if (cells.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException(cells + " under " + rows.getFirst());
        }
        rows.add(List.copyOf(cells));
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    String markdown() {
        var text = new StringBuilder(line(rows.getFirst()));
        text.append(line(Collections.nCopies(rows.getFirst().size(), "---")).replace(" ", ""));
        rows.stream().skip(1).map(Table::line).forEach(text::append);
        return text.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
