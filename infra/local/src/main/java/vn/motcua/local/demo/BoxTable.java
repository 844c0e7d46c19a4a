package vn.motcua.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table drawn with box characters: the first column to the left, the others to the right. */
final class BoxTable {

    private final List<List<String>> head;
    private final List<List<String>> body;
    private final List<List<String>> foot;

    BoxTable(List<List<String>> head, List<List<String>> body, List<List<String>> foot) {
        this.head = head;
        this.body = body;
        this.foot = foot;
    }

    String draw() {
        List<Integer> widths = widths();
        List<String> lines = new ArrayList<>();
        lines.add(rule(widths, "┌", "┬", "┐"));
        head.forEach(row -> lines.add(row(row, widths)));
        lines.add(rule(widths, "├", "┼", "┤"));
        body.forEach(row -> lines.add(row(row, widths)));
        lines.add(rule(widths, "├", "┼", "┤"));
        foot.forEach(row -> lines.add(row(row, widths)));
        lines.add(rule(widths, "└", "┴", "┘"));
        return String.join("\n", lines);
    }

    private List<Integer> widths() {
        List<List<String>> rows = new ArrayList<>(head);
        rows.addAll(body);
        rows.addAll(foot);
        return IntStream.range(0, head.getFirst().size())
                .map(column ->
                        rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
                .boxed()
                .toList();
    }

    private static String rule(List<Integer> widths, String left, String middle, String right) {
        return widths.stream()
                .map(width -> "─".repeat(width + 2))
                .collect(Collectors.joining(middle, left, right));
    }

    private static String row(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> {
                    String padding = " ".repeat(widths.get(column) - cells.get(column).length());
                    return column == 0
                            ? " " + cells.get(column) + padding + " "
                            : " " + padding + cells.get(column) + " ";
                })
                .collect(Collectors.joining("│", "│", "│"));
    }
}
