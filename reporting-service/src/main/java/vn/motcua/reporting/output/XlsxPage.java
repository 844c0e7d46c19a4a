package vn.motcua.reporting.output;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** How a sheet is printed: A4, across, one page wide, its head on every page, pages numbered. */
final class XlsxPage {

    /** In inches. */
    private static final double MARGIN = 0.5;

    private XlsxPage() {}

    static void set(Sheet sheet, int firstHeadRow, int lastHeadRow) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        for (PageMargin side :
                new PageMargin[] {
                    PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM
                }) {
            sheet.setMargin(side, MARGIN);
        }
        sheet.setRepeatingRows(new CellRangeAddress(firstHeadRow, lastHeadRow, -1, -1));
        Footer footer = sheet.getFooter();
        footer.setRight("&P/&N");
    }
}
