package vn.motcua.reporting.output;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A list of dossiers as a workbook, written row by row: it is never in memory as a whole. Moments
 * are moments there, so that they can be sorted and filtered.
 */
public final class XlsxList {

    /** As many rows as a sheet can have below its head. */
    public static final int MOST_ROWS = 1_048_575;

    private static final int IN_MEMORY = 100;

    private XlsxList() {}

    /**
     * Writes the workbook and leaves the stream open.
     *
     * @throws IOException when the stream takes no more
     */
    public static void write(String name, Labels labels, Stream<DossierRow> rows, OutputStream out)
            throws IOException {
        try (var workbook = new SXSSFWorkbook(IN_MEMORY)) {
            var styles = new XlsxStyles(workbook, labels.locale());
            Sheet sheet = workbook.createSheet(name);
            head(sheet, labels, styles);
            int count = 0;
            for (Iterator<DossierRow> each = rows.iterator(); each.hasNext(); ) {
                Row row = sheet.createRow(++count);
                fill(row, each.next(), styles);
                XlsxLines.fit(row);
            }
            int last = DossierColumn.ALL.size() - 1;
            sheet.setAutoFilter(new CellRangeAddress(0, count, 0, last));
            XlsxPage.set(sheet, 0, 0);
            workbook.write(out);
        }
    }

    private static void head(Sheet sheet, Labels labels, XlsxStyles styles) {
        Row row = sheet.createRow(0);
        for (int i = 0; i < DossierColumn.ALL.size(); i++) {
            DossierColumn column = DossierColumn.ALL.get(i);
            Cell cell = row.createCell(i);
            cell.setCellValue(column.label(labels));
            cell.setCellStyle(styles.head());
            sheet.setColumnWidth(i, column.width() * 256);
        }
        XlsxLines.fit(row);
        sheet.createFreezePane(1, 1);
    }

    private static void fill(Row row, DossierRow dossier, XlsxStyles styles) {
        for (int i = 0; i < DossierColumn.ALL.size(); i++) {
            Cell cell = row.createCell(i);
            switch (DossierColumn.ALL.get(i).of(dossier)) {
                case DossierColumn.Content.Text(var text) -> {
                    cell.setCellValue(text);
                    cell.setCellStyle(styles.text());
                }
                case DossierColumn.Content.Moment(var at) -> {
                    cell.setCellValue(at);
                    cell.setCellStyle(styles.moment());
                }
            }
        }
    }
}
