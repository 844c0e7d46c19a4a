package vn.motcua.reporting.output;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.StringJoiner;

/**
 * Form II.06a as a workbook: the sums are formulas, and a row below the total holds them against
 * the ledger's own, so that whoever changes a figure by hand sees what it breaks.
 */
public final class XlsxForm {

    /** Column (3). */
    private static final int FIRST = 2;

    private static final int RECEIVED = FIRST;
    private static final int RESOLVED = FIRST + 4;
    private static final int OPEN = FIRST + 8;

    private XlsxForm() {}

    /**
     * Writes the workbook and leaves the stream open.
     *
     * @throws IOException when the stream takes no more
     */
    public static void write(FormTable form, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var styles = new XlsxStyles(workbook);
            Sheet sheet = workbook.createSheet(form.labels().say("sheet"));
            int last = FIRST + FormTable.NUMBERED + form.apart().size() - 1;
            int row = XlsxHeader.write(form, sheet, styles, last);
            int first = row;
            for (FormTable.Line line : form.lines()) {
                Row written = sheet.createRow(row);
                text(written, 0, Integer.toString(row - first + 1), styles);
                text(written, 1, line.name(), styles);
                figures(written, line.figures(), styles);
                row++;
            }
            row = foot(form, sheet, styles, first, row);
            row++;
            for (FormTable.Check check : form.checks()) {
                sheet.createRow(row++)
                        .createCell(1)
                        .setCellValue((check.holds() ? "✓ " : "✗ ") + check.text());
            }
            for (String note : form.notes()) {
                sheet.createRow(row++).createCell(1).setCellValue(note);
            }
            XlsxHeader.page(sheet, last, row - 1);
            workbook.write(out);
        }
    }

    /** The total row by formulas, the ledger's total, and whether they agree. */
    private static int foot(
            FormTable form, Sheet sheet, XlsxStyles styles, int first, int afterLast) {
        Row total = sheet.createRow(afterLast);
        Row ledger = sheet.createRow(afterLast + 1);
        Row check = sheet.createRow(afterLast + 2);
        text(total, 1, form.total().name(), styles);
        text(ledger, 1, form.labels().say("ledger"), styles);
        text(check, 1, form.labels().say("check"), styles);
        List<Long> figures = form.total().figures();
        for (int i = 0; i < figures.size(); i++) {
            int column = FIRST + i;
            String sum =
                    form.lines().isEmpty()
                            ? "0"
                            : "SUM(%s:%s)".formatted(at(column, first), at(column, afterLast - 1));
            formula(total, column, sum, styles);
            number(ledger, column, figures.get(i), styles);
            formula(
                    check,
                    column,
                    agreement(at(column, afterLast), at(column, afterLast + 1), form),
                    styles);
        }
        identities(form, sheet, styles, afterLast);
        return afterLast + 4;
    }

    /** (3) = (4) + (5) + (6) and (3) = (7) + (11), with what is apart. */
    private static void identities(FormTable form, Sheet sheet, XlsxStyles styles, int total) {
        Row row = sheet.createRow(total + 3);
        text(row, 1, form.labels().say("identities"), styles);
        var parts = new StringJoiner("+");
        for (int part = 1; part <= 3; part++) {
            parts.add(at(RECEIVED + part, total));
        }
        var whole = new StringJoiner("+");
        whole.add(at(RESOLVED, total)).add(at(OPEN, total));
        for (int i = 0; i < form.apart().size(); i++) {
            whole.add(at(FIRST + FormTable.NUMBERED + i, total));
        }
        String received = at(RECEIVED, total + 1);
        formula(row, RECEIVED, agreement(parts.toString(), received, form), styles);
        formula(row, OPEN, agreement(whole.toString(), received, form), styles);
    }

    /** Says that both are the same, or by how much the left one is over. */
    private static String agreement(String left, String right, FormTable form) {
        String agrees = form.labels().say("agrees").replace("\"", "\"\"");
        return "IF(%1$s=%2$s,\"%3$s\",%1$s-(%2$s))".formatted(left, right, agrees);
    }

    private static void figures(Row row, List<Long> figures, XlsxStyles styles) {
        for (int i = 0; i < figures.size(); i++) {
            int column = FIRST + i;
            if (column == RECEIVED || column == RESOLVED) {
                formula(row, column, sum(row, column, 3), styles);
            } else if (column == OPEN) {
                formula(row, column, sum(row, column, 2), styles);
            } else {
                number(row, column, figures.get(i), styles);
            }
        }
    }

    private static String sum(Row row, int column, int parts) {
        return "SUM(%s:%s)"
                .formatted(at(column + 1, row.getRowNum()), at(column + parts, row.getRowNum()));
    }

    private static String at(int column, int row) {
        return new CellReference(row, column).formatAsString();
    }

    private static void text(Row row, int column, String text, XlsxStyles styles) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(styles.text());
    }

    private static void number(Row row, int column, long number, XlsxStyles styles) {
        Cell cell = row.createCell(column);
        cell.setCellValue((double) number);
        cell.setCellStyle(styles.number());
    }

    private static void formula(Row row, int column, String formula, XlsxStyles styles) {
        Cell cell = row.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellStyle(styles.number());
    }

    static void merge(Sheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow != lastRow || firstColumn != lastColumn) {
            sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }
}
