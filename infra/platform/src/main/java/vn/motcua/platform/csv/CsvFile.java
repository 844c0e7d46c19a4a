package vn.motcua.platform.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, without which spreadsheets take
 * Vietnamese for something else. What a spreadsheet would run as a formula is given as text.
 */
public final class CsvFile implements AutoCloseable {

    private static final String FORMULA = "=+-@\t\r";

    private final CsvWriter csv;

    /**
     * Begins a file on a stream, which is left open.
     *
     * @throws IOException when the stream takes no more
     */
    public CsvFile(OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        csv = CsvWriter.builder().build(new OutputStreamWriter(out, UTF_8));
    }

    /** Writes one row. */
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvFile::text).toList());
    }

    /** Writes what has not been written yet. */
    @Override
    public void close() throws IOException {
        csv.flush();
    }

    private static String text(String cell) {
        return cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
