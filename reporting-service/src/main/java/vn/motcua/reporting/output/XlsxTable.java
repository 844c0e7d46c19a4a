package vn.motcua.reporting.output;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** A table as a workbook; its figures are numbers there. */
public final class XlsxTable {

    private static final int WORDS_WIDTH = 24;
    private static final int FIGURES_WIDTH = 14;

    private XlsxTable() {}

    /**
     * Writes the workbook and leaves the stream open.
     *
     * @throws IOException when the stream takes no more
     */
    public static void write(PlainTable table, Locale locale, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var styles = new XlsxStyles(workbook, locale);
            Sheet sheet = workbook.createSheet(table.name());
            head(sheet, table, styles);
            for (PlainTable.Line line : table.lines()) {
                fill(sheet, line, styles.text(), styles.number());
            }
            fill(sheet, table.total(), styles.sumText(), styles.sum());
            XlsxPage.set(sheet, 0, 0);
            workbook.write(out);
        }
    }

    private static void head(Sheet sheet, PlainTable table, XlsxStyles styles) {
        Row row = sheet.createRow(0);
        int words = table.total().words().size();
        for (int i = 0; i < table.head().size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(table.head().get(i));
            cell.setCellStyle(styles.head());
            sheet.setColumnWidth(i, (i < words ? WORDS_WIDTH : FIGURES_WIDTH) * 256);
        }
        XlsxLines.fit(row);
        sheet.createFreezePane(words, 1);
    }

    private static void fill(
            Sheet sheet, PlainTable.Line line, CellStyle words, CellStyle figures) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        int column = 0;
        for (String word : line.words()) {
            Cell cell = row.createCell(column++);
            cell.setCellValue(word);
            cell.setCellStyle(words);
        }
        for (long figure : line.figures()) {
            Cell cell = row.createCell(column++);
            cell.setCellValue((double) figure);
            cell.setCellStyle(figures);
        }
        XlsxLines.fit(row);
    }
}
