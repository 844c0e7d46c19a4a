package vn.motcua.intake.imports;

import vn.motcua.intake.imports.placing.PlacedRows;
import vn.motcua.intake.imports.placing.RowPlacing;
import vn.motcua.intake.imports.rows.Header;
import vn.motcua.intake.imports.rows.Line;
import vn.motcua.intake.imports.rows.RowFault;
import vn.motcua.intake.imports.rows.RowFormat;
import vn.motcua.intake.imports.rows.RowFormat.ParsedRow;
import vn.motcua.intake.imports.rows.RowReading.Rejected;
import vn.motcua.intake.imports.rows.RowReading.Row;
import vn.motcua.intake.imports.rows.RowRules;
import vn.motcua.intake.imports.rows.RowText;
import vn.motcua.intake.imports.rows.SpooledFile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One reading of an import file in batches, from behind the last line that is accounted for. */
final class ImportPass {

    /** Rows that are written together. */
    static final int BATCH = 1_000;

    private final SpooledFile file;
    private final RowFormat format;
    private final RowRules rules;
    private final RowPlacing placing;
    private final ImportBook.Page page;
    private final List<Row> rows = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private long readThrough;

    ImportPass(
            SpooledFile file,
            RowFormat format,
            RowRules rules,
            RowPlacing placing,
            ImportBook.Page page) {
        this.file = file;
        this.format = format;
        this.rules = rules;
        this.placing = placing;
        this.page = page;
        this.readThrough = page.line();
    }

    /**
     * Reads all of it.
     *
     * @throws IOException when the file breaks off; what was read before is placed
     */
    void read(Pace pace) throws IOException {
        try {
            readHeader();
            for (Line line = file.next(); line != null; line = file.next()) {
                if (line.number() <= page.line()) {
                    continue;
                }
                take(line);
                readThrough = line.number();
                if (rows.size() + rejected.size() >= BATCH) {
                    flush(pace);
                }
            }
        } catch (IOException broken) {
            flush(pace);
            throw broken;
        }
        flush(pace);
    }

    private void readHeader() throws IOException {
        if (!format.hasHeader()) {
            return;
        }
        if (!(Header.read(file, format) instanceof Header.Usable)) {
            throw new ImportFailed(ImportFailure.HEADER);
        }
    }

    private void take(Line line) {
        switch (line) {
            case Line.Unusable(long number, RowFault fault) ->
                    rejected.add(Rejected.of(number, "", fault, ""));
            case Line.Text(_, String text) when text.isBlank() -> {}
            case Line.Text(long number, String text) -> take(format.row(number, text));
        }
    }

    private void take(ParsedRow parsed) {
        switch (parsed) {
            case ParsedRow.Empty _ -> {}
            case ParsedRow.Illegible(Rejected why) -> rejected.add(why);
            case ParsedRow.Legible(RowText text) -> {
                switch (rules.check(text)) {
                    case Row row -> rows.add(row);
                    case Rejected refused -> rejected.add(refused);
                }
            }
        }
    }

    private void flush(Pace pace) {
        pace.await();
        PlacedRows placed = placing.place(rows);
        page.add(placed, rejected, readThrough, file.bytesRead());
        rows.clear();
        rejected.clear();
    }
}
