package vn.motcua.reporting.output;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Form II.06a as a workbook: the sums are formulas, and a row below the total holds them against
 * the ledger's own, so that whoever changes a figure by hand sees what it breaks.
 */
public final class XlsxForm {

    /** Column (3). */
    static final int FIRST = 2;

    static final int RECEIVED = FIRST;
    static final int RESOLVED = FIRST + 4;
    static final int OPEN = FIRST + 8;

    private XlsxForm() {}

    /**
     * Writes the workbook and leaves the stream open.
     *
     * @throws IOException when the stream takes no more
     */
    public static void write(FormTable form, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            int last = FIRST + FormTable.NUMBERED + form.apart().size() - 1;
            var styles = new XlsxStyles(workbook, form.labels().locale());
            var sheet =
                    new XlsxSheet(workbook.createSheet(form.labels().say("sheet")), styles, last);
            int first = XlsxHeader.write(form, sheet);
            int row = first;
            for (FormTable.Line line : form.lines()) {
                Row written = sheet.row(row++);
                sheet.text(written, 0, Integer.toString(row - first), styles.middle());
                sheet.text(written, 1, line.name(), styles.text());
                figures(written, line.figures(), sheet);
                XlsxLines.fit(written);
            }
            row = XlsxFoot.write(form, sheet, first, row) + 1;
            for (FormTable.Check check : form.checks()) {
                sheet.line(row++, form.labels().check(check), styles.note());
            }
            for (String note : form.notes()) {
                sheet.line(row++, note, styles.note());
            }
            row = sign(form, sheet, row + 1);
            workbook.setPrintArea(0, 0, last, 0, row - 1);
            // What shows a workbook without counting, as mail and telephones do, shows these.
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
    }

    /** Place and day, and who signs: one on each half. Answers with the first row below. */
    private static int sign(FormTable form, XlsxSheet sheet, int first) {
        Labels labels = form.labels();
        List<List<String>> rows =
                List.of(
                        List.of("", form.madeOut()),
                        List.of(labels.say("sign.maker"), labels.say("sign.head")),
                        List.of(labels.say("sign.maker.how"), labels.say("sign.head.how")));
        int half = sheet.last() / 2;
        int row = first;
        for (List<String> pair : rows) {
            Row written = sheet.row(row);
            sheet.text(written, 0, pair.getFirst(), sheet.styles().heading());
            sheet.text(written, half + 1, pair.getLast(), sheet.styles().heading());
            sheet.merge(row, row, 0, half);
            sheet.merge(row, row, half + 1, sheet.last());
            row++;
        }
        return row;
    }

    private static void figures(Row row, List<Long> figures, XlsxSheet sheet) {
        for (int i = 0; i < figures.size(); i++) {
            int column = FIRST + i;
            if (column == RECEIVED || column == RESOLVED) {
                sheet.formula(row, column, sum(row, column, 3), sheet.styles().number());
            } else if (column == OPEN) {
                sheet.formula(row, column, sum(row, column, 2), sheet.styles().number());
            } else {
                sheet.number(row, column, figures.get(i));
            }
        }
    }

    private static String sum(Row row, int column, int parts) {
        return "SUM(%s:%s)"
                .formatted(
                        XlsxSheet.at(column + 1, row.getRowNum()),
                        XlsxSheet.at(column + parts, row.getRowNum()));
    }
}
