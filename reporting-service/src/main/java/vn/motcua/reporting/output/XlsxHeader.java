package vn.motcua.reporting.output;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

import java.util.ArrayList;
import java.util.List;

/** The head of form II.06a: three rows of merged cells, and the columns' numbers below them. */
final class XlsxHeader {

    /** A cell of the head: its text and what it spans, counted from the head's first row. */
    private record Box(String text, int row, int column, int rows, int columns) {}

    private static final int ROWS = 3;

    private XlsxHeader() {}

    /** Writes title and head; answers with the first row below. */
    static int write(FormTable form, Sheet sheet, XlsxStyles styles, int last) {
        int row = 0;
        Cell title = sheet.createRow(row).createCell(0);
        title.setCellValue(form.labels().say("title"));
        title.setCellStyle(styles.title());
        XlsxForm.merge(sheet, row, row, 0, last);
        row++;
        for (String line : form.heading()) {
            sheet.createRow(row).createCell(0).setCellValue(line);
            XlsxForm.merge(sheet, row, row, 0, last);
            row++;
        }
        row++;
        head(form, sheet, styles, row, last);
        sheet.createFreezePane(2, row + ROWS + 1);
        sheet.setRepeatingRows(new CellRangeAddress(row, row + ROWS, -1, -1));
        return row + ROWS + 1;
    }

    /** A4, across, one page wide. */
    static void page(Sheet sheet, int last, int lastRow) {
        sheet.setColumnWidth(0, 5 * 256);
        sheet.setColumnWidth(1, 42 * 256);
        for (int column = 2; column <= last; column++) {
            sheet.setColumnWidth(column, 11 * 256);
        }
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getWorkbook().setPrintArea(0, 0, last, 0, lastRow);
    }

    private static void head(FormTable form, Sheet sheet, XlsxStyles styles, int top, int last) {
        for (int row = top; row <= top + ROWS; row++) {
            Row created = sheet.createRow(row);
            for (int column = 0; column <= last; column++) {
                created.createCell(column).setCellStyle(styles.head());
            }
        }
        for (Box box : boxes(form)) {
            sheet.getRow(top + box.row()).getCell(box.column()).setCellValue(box.text());
            XlsxForm.merge(
                    sheet,
                    top + box.row(),
                    top + box.row() + box.rows() - 1,
                    box.column(),
                    box.column() + box.columns() - 1);
        }
        Row numbers = sheet.getRow(top + ROWS);
        for (int column = 0; column < 2 + FormTable.NUMBERED; column++) {
            numbers.getCell(column).setCellValue("(%d)".formatted(column + 1));
        }
    }

    private static List<Box> boxes(FormTable form) {
        Labels labels = form.labels();
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box(labels.say("no"), 0, 0, ROWS, 1));
        boxes.add(new Box(labels.say("row"), 0, 1, ROWS, 1));
        boxes.add(new Box(labels.say("received"), 0, 2, 1, 4));
        boxes.add(new Box(labels.say("all"), 1, 2, 2, 1));
        boxes.add(new Box(labels.say("during"), 1, 3, 1, 2));
        boxes.add(new Box(labels.say("online"), 2, 3, 1, 1));
        boxes.add(new Box(labels.say("direct"), 2, 4, 1, 1));
        boxes.add(new Box(labels.say("carried-over"), 1, 5, 2, 1));
        boxes.add(new Box(labels.say("resolved"), 0, 6, 1, 4));
        boxes.add(new Box(labels.say("all"), 1, 6, 2, 1));
        boxes.add(new Box(labels.say("early"), 1, 7, 2, 1));
        boxes.add(new Box(labels.say("on-time"), 1, 8, 2, 1));
        boxes.add(new Box(labels.say("late"), 1, 9, 2, 1));
        boxes.add(new Box(labels.say("open"), 0, 10, 1, 3));
        boxes.add(new Box(labels.say("all"), 1, 10, 2, 1));
        boxes.add(new Box(labels.say("in-time"), 1, 11, 2, 1));
        boxes.add(new Box(labels.say("overdue"), 1, 12, 2, 1));
        for (int i = 0; i < form.apart().size(); i++) {
            boxes.add(new Box(form.apart().get(i), 0, 2 + FormTable.NUMBERED + i, ROWS, 1));
        }
        return boxes;
    }
}
