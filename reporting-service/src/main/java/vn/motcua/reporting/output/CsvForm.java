package vn.motcua.reporting.output;

import vn.motcua.platform.csv.CsvFile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Form II.06a as CSV: one row per line, the columns by their numbers, then the total. */
public final class CsvForm {

    /** What stands over columns (3) to (13), from above. */
    private static final List<List<String>> COLUMNS =
            List.of(
                    List.of("received", "all"),
                    List.of("received", "during", "online"),
                    List.of("received", "during", "direct"),
                    List.of("received", "carried-over"),
                    List.of("resolved", "all"),
                    List.of("resolved", "early"),
                    List.of("resolved", "on-time"),
                    List.of("resolved", "late"),
                    List.of("open", "all"),
                    List.of("open", "in-time"),
                    List.of("open", "overdue"));

    private CsvForm() {}

    /**
     * Writes the file and leaves the stream open.
     *
     * @throws IOException when the stream takes no more
     */
    public static void write(FormTable form, OutputStream out) throws IOException {
        try (var csv = new CsvFile(out)) {
            csv.row(head(form));
            for (int i = 0; i < form.lines().size(); i++) {
                csv.row(cells(Integer.toString(i + 1), form.lines().get(i)));
            }
            csv.row(cells("", form.total()));
        }
    }

    /** The form's numbers with its words beside them: a table says what it counts. */
    private static List<String> head(FormTable form) {
        Labels labels = form.labels();
        List<String> head = new ArrayList<>();
        head.add("(1) " + labels.say("no"));
        head.add("(2) " + labels.say("row"));
        for (int i = 0; i < COLUMNS.size(); i++) {
            head.add("(%d) %s".formatted(i + 3, words(COLUMNS.get(i), labels)));
        }
        head.addAll(form.apart());
        return head;
    }

    private static String words(List<String> keys, Labels labels) {
        return keys.stream().map(labels::say).collect(Collectors.joining(": "));
    }

    private static List<String> cells(String number, FormTable.Line line) {
        List<String> cells = new ArrayList<>(List.of(number, line.name()));
        line.figures().forEach(figure -> cells.add(Long.toString(figure)));
        return cells;
    }
}
