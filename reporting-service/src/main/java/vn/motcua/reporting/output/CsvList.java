package vn.motcua.reporting.output;

import vn.motcua.platform.csv.CsvFile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;

/** A list of dossiers as CSV, written row by row. */
public final class CsvList {

    private CsvList() {}

    /**
     * Writes the file and leaves the stream open.
     *
     * @throws IOException when the stream takes no more
     */
    public static void write(Labels labels, Stream<DossierRow> rows, OutputStream out)
            throws IOException {
        try (var csv = new CsvFile(out)) {
            csv.row(DossierColumn.ALL.stream().map(column -> column.label(labels)).toList());
            rows.forEach(row ->
                    csv.row(
                            DossierColumn.ALL.stream()
                                    .map(column -> column.of(row).written(labels.locale()))
                                    .toList()));
        }
    }
}
