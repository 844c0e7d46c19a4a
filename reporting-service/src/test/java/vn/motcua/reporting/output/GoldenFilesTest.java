package vn.motcua.reporting.output;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.reporting.GoldenFile.hold;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import vn.motcua.reporting.output.FormTable.Check;
import vn.motcua.reporting.output.FormTable.Line;
import vn.motcua.reporting.output.MeetingPack.Held;
import vn.motcua.reporting.output.MeetingPack.LateShare;
import vn.motcua.reporting.output.MeetingPack.Movement;
import vn.motcua.reporting.output.MeetingPack.OpenBar;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** Every file as it was once looked at. */
class GoldenFilesTest {

    private static final FormTable FORM =
            new FormTable(
                    labels(),
                    List.of("Kỳ báo cáo: 2021-Q1", "Đơn vị báo cáo: <Vũ Quang> & các xã"),
                    List.of("tạm dừng"),
                    List.of(
                            line("Cấp huyện", 309, 12, 249, 48, 250, 100, 107, 43, 50, 40, 10, 9),
                            line("=HYPERLINK(\"http://x\")", 6, 0, 5, 1, 4, 4, 0, 0, 2, 2, 0, 0)),
                    line("Tổng cộng", 315, 12, 254, 49, 254, 104, 107, 43, 52, 42, 10, 9),
                    List.of(
                            new Check(true, "tổng số 315 = 12 + 254 + 49"),
                            new Check(false, "tổng số 315, nhưng 254 + 52 + 9 = 314: thiếu 1")),
                    List.of("Cách tính: Tạm dừng để riêng", "Số liệu chưa chốt"),
                    "Vũ Quang, ngày 01 tháng 4 năm 2021");

    private static final List<DossierRow> DOSSIERS =
            List.of(
                    new DossierRow(
                            "H-1",
                            "1.013225",
                            "Cấp giấy phép xây dựng",
                            "UBND huyện Vũ Quang",
                            "Kinh tế - Hạ tầng",
                            "Trực tuyến",
                            LocalDateTime.parse("2021-01-04T08:00"),
                            LocalDateTime.parse("2021-01-18T08:00"),
                            LocalDateTime.parse("2021-01-25T17:00"),
                            LocalDateTime.parse("2021-01-20T09:30"),
                            "Đồng ý giải quyết",
                            "Trước hạn",
                            "Đã kết thúc"),
                    new DossierRow(
                            "=1+1",
                            "2.000815",
                            "Chứng thực bản sao",
                            "UBND xã Ân Phú",
                            "MOT-CUA",
                            "Tại quầy",
                            LocalDateTime.parse("2021-02-01T10:05"),
                            null,
                            null,
                            null,
                            "",
                            "",
                            "Đang giải quyết, trong hạn"));

    @Test
    void thePageToPrintIsAsItWas() throws IOException {
        hold("form.html", new Printouts().html(FORM));
    }

    @Test
    void theCsvFileIsAsItWasAndHoldsNoFormula() throws IOException {
        var out = new ByteArrayOutputStream();
        CsvForm.write(FORM, out);

        // Line ends are the repository's affair in the file, and RFC 4180's in what is given out.
        hold("form.csv", out.toString(UTF_8).replace("\r\n", "\n"));
        assertThat(out.toString(UTF_8))
                .startsWith("\uFEFF(1) TT,")
                .contains("'=HYPERLINK")
                .endsWith("\r\n");
    }

    @Test
    void theWorkbookIsAsItWas() throws IOException {
        var out = new ByteArrayOutputStream();
        XlsxForm.write(FORM, out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            hold("form.xlsx.txt", told(workbook.getSheetAt(0)));
        }
    }

    @Test
    void theWorkbookCountsByItselfAndShowsWhatIsChangedInIt() throws IOException {
        var out = new ByteArrayOutputStream();
        XlsxForm.write(FORM, out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            Row total = row(workbook.getSheetAt(0), "Tổng cộng");
            Row check = row(workbook.getSheetAt(0), labels().say("check"));
            for (int column = 2; column < 14; column++) {
                assertThat(evaluator.evaluate(check.getCell(column)).getStringValue())
                        .as("column %s", column)
                        .isEqualTo("đúng");
                assertThat(evaluator.evaluate(total.getCell(column)).getNumberValue())
                        .isEqualTo((double) FORM.total().figures().get(column - 2));
            }

            workbook.getSheetAt(0).getRow(total.getRowNum() - 1).getCell(4).setCellValue(4);
            evaluator.clearAllCachedResultValues();

            assertThat(evaluator.evaluate(check.getCell(4)).getNumberValue()).isEqualTo(-1);
            assertThat(evaluator.evaluate(check.getCell(2)).getNumberValue()).isEqualTo(-1);
        }
    }

    @Test
    void thePdfSaysWhatItSaid() throws IOException {
        hold("form.pdf.txt", pdf(new Printouts().html(FORM)));
    }

    @Test
    void theMeetingPackSaysWhatItSaid() throws IOException {
        var held =
                new Held(
                        "HS-1",
                        "Cấp phép xây dựng",
                        "04/01/2021 08:00",
                        "–",
                        "Phòng X",
                        "canbo",
                        "1.234");
        var pack =
                new MeetingPack(
                        FORM,
                        List.of(new Movement("đã giải quyết", "254", "250", "+4", "200")),
                        "4,5% (12 / 266)",
                        List.of(
                                new LateShare("Kinh tế - Hạ tầng", "100", "8", "8%", 100),
                                new LateShare("Tư pháp", "154", "1", "0,6%", 8)),
                        "Thanh vẽ từ 0% đến 8%",
                        List.of(new OpenBar("Cấp huyện", "40", "10", 80, 20)),
                        List.of(),
                        10,
                        List.of(held),
                        "chưa có dữ liệu");

        hold("meeting-pack.pdf.txt", pdf(new Printouts().html(pack)));
    }

    @Test
    void theListsOfDossiersAreAsTheyWere() throws IOException {
        var csv = new ByteArrayOutputStream();
        CsvList.write(labels(), DOSSIERS.stream(), csv);
        var xlsx = new ByteArrayOutputStream();
        XlsxList.write("open", labels(), DOSSIERS.stream(), xlsx);

        hold("dossiers.csv", csv.toString(UTF_8).replace("\r\n", "\n"));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
            hold("dossiers.xlsx.txt", told(workbook.getSheetAt(0)));
        }
    }

    private static String pdf(String page) throws IOException {
        var out = new ByteArrayOutputStream();
        new Printouts().pdf(page, LocalDate.parse("2021-04-01"), out);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
            return new PDFTextStripper().getText(document);
        }
    }

    private static String told(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        lines.add("print area " + sheet.getWorkbook().getPrintArea(0));
        lines.add("repeated rows " + sheet.getRepeatingRows().formatAsString());
        lines.add("across " + sheet.getPrintSetup().getLandscape());
        lines.add("pages wide " + sheet.getPrintSetup().getFitWidth());
        for (int column = 0;
                column < sheet.getRow(sheet.getRepeatingRows().getFirstRow()).getLastCellNum();
                column++) {
            lines.add("width " + sheet.getColumnWidth(column) / 256);
        }
        sheet.getMergedRegions().stream()
                .map(region -> "merged " + region.formatAsString())
                .sorted()
                .forEach(lines::add);
        for (Row row : sheet) {
            for (Cell cell : row) {
                String value =
                        cell.getCellType() == CellType.FORMULA
                                ? "=" + cell.getCellFormula()
                                : new DataFormatter(Locale.ROOT).formatCellValue(cell);
                if (!value.isEmpty()) {
                    lines.add(cell.getAddress() + " " + value);
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static Row row(Sheet sheet, String name) {
        for (Row row : sheet) {
            Cell cell = row.getCell(1);
            if (cell != null && cell.toString().equals(name)) {
                return row;
            }
        }
        throw new AssertionError("No row " + name);
    }

    private static Line line(String name, long... figures) {
        return new Line(name, Arrays.stream(figures).boxed().toList());
    }

    private static Labels labels() {
        try (InputStream in =
                Objects.requireNonNull(
                        GoldenFilesTest.class.getResourceAsStream(
                                "/reporting-service/messages.properties"))) {
            ResourceBundle texts = new PropertyResourceBundle(new InputStreamReader(in, UTF_8));
            return new Labels(Locale.of("vi"), texts::getString);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
