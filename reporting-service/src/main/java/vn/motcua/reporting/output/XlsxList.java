package vn.motcua.reporting.output;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A long list as a workbook, written row by row: it is never in memory as a whole. */
public final class XlsxList implements AutoCloseable {

    /** As many rows as a sheet can have below its head. */
    public static final int MOST_ROWS = 1_048_575;

    private static final int IN_MEMORY = 100;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY);
    private final XlsxStyles styles = new XlsxStyles(workbook);
    private final Sheet sheet;
    private int rows;

    /** Begins a list with these columns. */
    public XlsxList(String name, List<String> head) {
        sheet = workbook.createSheet(name);
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < head.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(head.get(i));
            cell.setCellStyle(styles.head());
            sheet.setColumnWidth(i, 24 * 256);
        }
        sheet.createFreezePane(0, 1);
    }

    /** Adds a row; every cell is text. */
    public void row(List<String> cells) {
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    /**
     * Writes the workbook and leaves the stream open.
     *
     * @throws IOException when the stream takes no more
     */
    public void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
