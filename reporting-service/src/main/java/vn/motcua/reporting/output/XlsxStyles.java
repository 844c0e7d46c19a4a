package vn.motcua.reporting.output;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of a workbook look. */
final class XlsxStyles {

    private static final String FONT = "Times New Roman";

    private final CellStyle title;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle number;

    XlsxStyles(Workbook workbook) {
        title = workbook.createCellStyle();
        title.setFont(font(workbook, true, 14));
        title.setAlignment(HorizontalAlignment.CENTER);
        head = ruled(workbook, true);
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        text = ruled(workbook, false);
        number = ruled(workbook, false);
        number.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
        number.setAlignment(HorizontalAlignment.RIGHT);
    }

    CellStyle title() {
        return title;
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

    private static CellStyle ruled(Workbook workbook, boolean bold) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(workbook, bold, 11));
        style.setWrapText(true);
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
