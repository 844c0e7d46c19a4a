package vn.motcua.reporting.output;

import vn.motcua.platform.csv.CsvFile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A table as CSV. */
public final class CsvTable {

    private CsvTable() {}

    /**
     * Writes the file and leaves the stream open.
     *
     * @throws IOException when the stream takes no more
     */
    public static void write(PlainTable table, OutputStream out) throws IOException {
        try (var csv = new CsvFile(out)) {
            csv.row(table.head());
            table.lines().forEach(line -> csv.row(cells(line)));
            csv.row(cells(table.total()));
        }
    }

    private static List<String> cells(PlainTable.Line line) {
        List<String> cells = new ArrayList<>(line.words());
        line.figures().forEach(figure -> cells.add(Long.toString(figure)));
        return cells;
    }
}
