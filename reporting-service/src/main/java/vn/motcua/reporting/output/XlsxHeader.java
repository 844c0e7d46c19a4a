package vn.motcua.reporting.output;

import org.apache.poi.ss.usermodel.Row;

import java.util.ArrayList;
import java.util.List;

/** The head of form II.06a: three rows of merged cells, and the columns' numbers below them. */
final class XlsxHeader {

    /** A cell of the head: its text and what it spans, counted from the head's first row. */
    private record Box(String text, int row, int column, int rows, int columns) {}

    private static final int ROWS = 3;

    private XlsxHeader() {}

    /** Writes title and head; answers with the first row below. */
    static int write(FormTable form, XlsxSheet sheet) {
        widths(sheet);
        XlsxStyles styles = sheet.styles();
        int row = 0;
        sheet.line(row++, form.labels().say("number"), styles.heading());
        sheet.line(row++, form.labels().say("title"), styles.title());
        for (String line : form.heading()) {
            sheet.line(row++, line, styles.heading());
        }
        row++;
        head(form, sheet, row);
        sheet.sheet().createFreezePane(2, row + ROWS + 1);
        XlsxPage.set(sheet.sheet(), row, row + ROWS);
        return row + ROWS + 1;
    }

    private static void widths(XlsxSheet sheet) {
        sheet.sheet().setColumnWidth(0, 5 * 256);
        sheet.sheet().setColumnWidth(1, 42 * 256);
        for (int column = 2; column <= sheet.last(); column++) {
            sheet.sheet().setColumnWidth(column, 11 * 256);
        }
    }

    private static void head(FormTable form, XlsxSheet sheet, int top) {
        for (int row = top; row <= top + ROWS; row++) {
            Row created = sheet.row(row);
            for (int column = 0; column <= sheet.last(); column++) {
                created.createCell(column).setCellStyle(sheet.styles().head());
            }
        }
        for (Box box : boxes(form)) {
            Row row = sheet.sheet().getRow(top + box.row());
            row.getCell(box.column()).setCellValue(box.text());
            sheet.merge(
                    row.getRowNum(),
                    row.getRowNum() + box.rows() - 1,
                    box.column(),
                    box.column() + box.columns() - 1);
        }
        // Its texts stand in one column each; those above have room enough.
        XlsxLines.fit(sheet.sheet().getRow(top + ROWS - 1));
        Row numbers = sheet.sheet().getRow(top + ROWS);
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
