package vn.motcua.reporting.output;

import static vn.motcua.reporting.output.XlsxForm.FIRST;
import static vn.motcua.reporting.output.XlsxForm.OPEN;
import static vn.motcua.reporting.output.XlsxForm.RECEIVED;
import static vn.motcua.reporting.output.XlsxForm.RESOLVED;

import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;

import java.util.List;
import java.util.StringJoiner;

/** Below the lines of form II.06a: their total, the ledger's, and whether they agree. */
final class XlsxFoot {

    private XlsxFoot() {}

    /** Writes the rows; answers with the first one below. */
    static int write(FormTable form, XlsxSheet sheet, int first, int afterLast) {
        XlsxStyles styles = sheet.styles();
        Labels labels = form.labels();
        Row total = sheet.row(afterLast);
        Row ledger = sheet.row(afterLast + 1);
        Row check = sheet.row(afterLast + 2);
        Row identities = sheet.row(afterLast + 3);
        for (Row row : List.of(ledger, check, identities)) {
            for (int column = 0; column <= sheet.last(); column++) {
                sheet.text(row, column, "", styles.text());
            }
        }
        sheet.text(total, 0, "", styles.sumText());
        sheet.text(total, 1, form.total().name(), styles.sumText());
        sheet.text(ledger, 1, labels.say("ledger"), styles.text());
        sheet.text(check, 1, labels.say("check"), styles.text());
        sheet.text(identities, 1, labels.say("identities"), styles.text());
        List<Long> figures = form.total().figures();
        for (int i = 0; i < figures.size(); i++) {
            int column = FIRST + i;
            String sum =
                    form.lines().isEmpty()
                            ? "0"
                            : "SUM(%s:%s)"
                                    .formatted(
                                            XlsxSheet.at(column, first),
                                            XlsxSheet.at(column, afterLast - 1));
            sheet.formula(total, column, sum, styles.sum());
            sheet.number(ledger, column, figures.get(i));
            String agrees =
                    agreement(
                            XlsxSheet.at(column, afterLast),
                            XlsxSheet.at(column, afterLast + 1),
                            form);
            sheet.formula(check, column, agrees, styles.middle());
        }
        identities(form, sheet, identities, afterLast);
        markWhatDisagrees(sheet, check.getRowNum(), identities.getRowNum());
        return afterLast + 4;
    }

    /** (3) = (4) + (5) + (6) and (3) = (7) + (11), with what is apart. */
    private static void identities(FormTable form, XlsxSheet sheet, Row row, int total) {
        var parts = new StringJoiner("+");
        for (int part = 1; part <= 3; part++) {
            parts.add(XlsxSheet.at(RECEIVED + part, total));
        }
        var whole = new StringJoiner("+");
        whole.add(XlsxSheet.at(RESOLVED, total)).add(XlsxSheet.at(OPEN, total));
        for (int i = 0; i < form.apart().size(); i++) {
            whole.add(XlsxSheet.at(FIRST + FormTable.NUMBERED + i, total));
        }
        String received = XlsxSheet.at(RECEIVED, total + 1);
        var middle = sheet.styles().middle();
        sheet.formula(row, RECEIVED, agreement(parts.toString(), received, form), middle);
        sheet.formula(row, OPEN, agreement(whole.toString(), received, form), middle);
    }

    /** Says that both are the same, or by how much the left one is over. */
    private static String agreement(String left, String right, FormTable form) {
        String agrees = form.labels().say("agrees").replace("\"", "\"\"");
        return "IF(%1$s=%2$s,\"%3$s\",%1$s-(%2$s))".formatted(left, right, agrees);
    }

    /** A difference is a number, white on red. */
    private static void markWhatDisagrees(XlsxSheet sheet, int firstRow, int lastRow) {
        SheetConditionalFormatting formatting = sheet.sheet().getSheetConditionalFormatting();
        ConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule(
                        "ISNUMBER(%s)".formatted(XlsxSheet.at(FIRST, firstRow)));
        var font = rule.createFontFormatting();
        font.setFontStyle(false, true);
        font.setFontColorIndex(IndexedColors.WHITE.index);
        rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.DARK_RED.index);
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {
                    new CellRangeAddress(firstRow, lastRow, FIRST, sheet.last())
                },
                rule);
    }
}
