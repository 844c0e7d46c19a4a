package vn.motcua.reporting.output;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/**
 * How high a row has to be for its text. Programs differ in which rows they make as high as their
 * text by themselves; none does so for merged cells.
 */
final class XlsxLines {

    /** Enough for the title as well. */
    private static final float LINE_POINTS = 15.5f;

    /** Widths are given in these parts of a character. */
    private static final int PARTS = 256;

    private XlsxLines() {}

    /** Makes a row as high as the longest text in its cells needs. */
    static void fit(Row row) {
        int lines = 1;
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                int width = row.getSheet().getColumnWidth(cell.getColumnIndex());
                lines = Math.max(lines, count(cell.getStringCellValue(), width));
            }
        }
        fit(row, lines);
    }

    static void fit(Row row, int lines) {
        row.setHeightInPoints(lines * LINE_POINTS);
    }

    /** How many lines a text makes, wrapped between words. */
    static int count(String text, int width) {
        int room = width / PARTS;
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ", -1)) {
            if (used > 0 && used + 1 + word.length() > room) {
                lines++;
                used = word.length();
            } else {
                used += (used > 0 ? 1 : 0) + word.length();
            }
        }
        return lines;
    }
}
