package vn.motcua.reporting.output;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

import java.util.Locale;

/** How the cells of a workbook look. */
final class XlsxStyles {

    private static final String FONT = "Times New Roman";
    private static final int POINTS = 11;

    private final CellStyle title;
    private final CellStyle heading;
    private final CellStyle note;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle number;
    private final CellStyle sumText;
    private final CellStyle sum;
    private final CellStyle middle;
    private final CellStyle moment;

    XlsxStyles(Workbook workbook, Locale locale) {
        title = plain(workbook, HorizontalAlignment.CENTER, font(workbook, true, 14));
        heading = plain(workbook, HorizontalAlignment.CENTER, font(workbook, false, POINTS));
        note = plain(workbook, HorizontalAlignment.LEFT, font(workbook, false, POINTS));
        head = ruled(workbook, true, HorizontalAlignment.CENTER);
        text = ruled(workbook, false, HorizontalAlignment.LEFT);
        sumText = ruled(workbook, true, HorizontalAlignment.LEFT);
        number = ruled(workbook, false, HorizontalAlignment.RIGHT);
        sum = ruled(workbook, true, HorizontalAlignment.RIGHT);
        middle = ruled(workbook, false, HorizontalAlignment.CENTER);
        moment = ruled(workbook, false, HorizontalAlignment.CENTER);
        // Programs that heed the language of a format write 6.709 wherever they run; the others
        // go by the language of the machine.
        boolean english = locale.getLanguage().equals("en");
        String language = english ? "[$-409]" : "[$-42A]";
        short count = workbook.createDataFormat().getFormat(language + "#,##0");
        number.setDataFormat(count);
        sum.setDataFormat(count);
        middle.setDataFormat(count);
        moment.setDataFormat(
                workbook.createDataFormat()
                        .getFormat(english ? "[$-409]d mmm yyyy hh:mm" : "dd/mm/yyyy hh:mm"));
    }

    CellStyle title() {
        return title;
    }

    /** A line below the title. */
    CellStyle heading() {
        return heading;
    }

    /** A line below the table. */
    CellStyle note() {
        return note;
    }

    CellStyle head() {
        return head;
    }

    CellStyle text() {
        return text;
    }

    CellStyle number() {
        return number;
    }

    /** The name of the total row. */
    CellStyle sumText() {
        return sumText;
    }

    /** A figure of the total row. */
    CellStyle sum() {
        return sum;
    }

    /** What stands in the middle of its cell. */
    CellStyle middle() {
        return middle;
    }

    CellStyle moment() {
        return moment;
    }

    private static CellStyle plain(Workbook workbook, HorizontalAlignment to, Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setAlignment(to);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static CellStyle ruled(Workbook workbook, boolean bold, HorizontalAlignment to) {
        CellStyle style = plain(workbook, to, font(workbook, bold, POINTS));
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        return style;
    }

    private static Font font(Workbook workbook, boolean bold, int points) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setBold(bold);
        font.setFontHeightInPoints((short) points);
        return font;
    }
}
