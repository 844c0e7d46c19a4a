package vn.motcua.reporting.output;

import vn.motcua.platform.csv.CsvFile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Form II.06a as CSV: one row per line, the columns by their numbers, then the total. */
public final class CsvForm {

    private CsvForm() {}

    /**
     * Writes the file and leaves the stream open.
     *
     * @throws IOException when the stream takes no more
     */
    public static void write(FormTable form, OutputStream out) throws IOException {
        try (var csv = new CsvFile(out)) {
            List<String> head = new ArrayList<>(List.of("(1)", "(2)"));
            for (int i = 0; i < FormTable.NUMBERED; i++) {
                head.add("(%d)".formatted(i + 3));
            }
            head.addAll(form.apart());
            csv.row(head);
            for (int i = 0; i < form.lines().size(); i++) {
                csv.row(cells(Integer.toString(i + 1), form.lines().get(i)));
            }
            csv.row(cells("", form.total()));
        }
    }

    private static List<String> cells(String number, FormTable.Line line) {
        List<String> cells = new ArrayList<>(List.of(number, line.name()));
        line.figures().forEach(figure -> cells.add(Long.toString(figure)));
        return cells;
    }
}
