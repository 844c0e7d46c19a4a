package vn.motcua.reporting.output;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * A sheet being filled in.
 *
 * @param last the last column that is used
 */
record XlsxSheet(Sheet sheet, XlsxStyles styles, int last) {

    Row row(int row) {
        return sheet.createRow(row);
    }

    void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    void number(Row row, int column, long number) {
        Cell cell = row.createCell(column);
        cell.setCellValue((double) number);
        cell.setCellStyle(styles.number());
    }

    void formula(Row row, int column, String formula, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellStyle(style);
    }

    /** Writes a line over all columns. */
    void line(int row, String text, CellStyle style) {
        Row created = row(row);
        text(created, 0, text, style);
        merge(row, row, 0, last);
        int width = 0;
        for (int column = 0; column <= last; column++) {
            width += sheet.getColumnWidth(column);
        }
        XlsxLines.fit(created, XlsxLines.count(text, width));
    }

    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow != lastRow || firstColumn != lastColumn) {
            sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    /** How formulas name a cell. */
    static String at(int column, int row) {
        return new CellReference(row, column).formatAsString();
    }
}
