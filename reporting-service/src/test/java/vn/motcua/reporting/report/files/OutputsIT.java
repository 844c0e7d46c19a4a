package vn.motcua.reporting.report.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.reporting.RandomStories;
import vn.motcua.reporting.ReportingStack;
import vn.motcua.reporting.report.inquiry.Column;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The files of a report say what the report says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutputsIT {

    private static final List<Column> COLUMNS = List.of(Column.values());
    private static final String CHECK = "The rows’ sum against the ledger";
    private static final String IDENTITIES = "(3) = (4)+(5)+(6); (3) = (7)+(11)";

    @SuppressWarnings("NullAway.Init") // by JUnit, before all tests
    private ReportingStack stack;

    @BeforeAll
    void publish(@TempDir Path directory) throws IOException {
        var random = new Random(261);
        List<List<DossierEvent>> histories = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            histories.add(RandomStories.next(i, random).events());
        }
        stack =
                new ReportingStack(directory)
                        .start(
                                "--motcua.reporting.schedule.directory="
                                        + directory.resolve("forms"),
                                "--motcua.reporting.schedule.unit=vu-quang",
                                "--motcua.reporting.schedule.cron=* * * * * *");
        stack.publish(RandomStories.delivered(histories, random));
        stack.awaitAll();
    }

    @AfterAll
    void close() {
        stack.close();
    }

    @Test
    void theWorkbookCountsWhatTheLedgerCounts() throws IOException {
        for (String rules : List.of("default-2021", "waiting-apart", "undecided-apart")) {
            String question = "?by=field&ruleSet=" + rules;
            JsonNode total = report("/2021-Q1" + question).path("total");
            try (var workbook = workbook("/2021-Q1/form.xlsx" + question)) {
                var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
                Row row = row(workbook, "Total");
                Row identities = row(workbook, IDENTITIES);
                for (int i = 0; i < 11; i++) {
                    assertThat(evaluator.evaluate(row.getCell(2 + i)).getNumberValue())
                            .as("%s %s", rules, COLUMNS.get(i))
                            .isEqualTo((double) total.path(COLUMNS.get(i).key()).asLong());
                }
                for (int column : List.of(2, 10)) {
                    assertThat(evaluator.evaluate(identities.getCell(column)).getStringValue())
                            .isEqualTo("agrees");
                }
            }
        }
    }

    @Test
    void libreOfficeCountsWhatTheLedgerCounts(@TempDir Path directory) throws IOException {
        Optional<Path> program = LibreOffice.program();
        assumeThat(program)
                .as("The workbook was not opened in LibreOffice: there is none on this machine")
                .isPresent();
        String question = "?by=field&ruleSet=undecided-apart";
        JsonNode report = report("/2021-Q1" + question);
        byte[] form = stack.file(ReportingStack.LEADER, "/2021-Q1/form.xlsx" + question);

        List<List<List<String>>> sheets =
                new LibreOffice(program.orElseThrow(), directory)
                        .open(List.of(uncounted(form, 0), uncounted(form, 1)));

        List<List<String>> sheet = sheets.getFirst();
        List<Column> columns = new ArrayList<>(COLUMNS.subList(0, 11));
        columns.addAll(List.of(Column.PAUSED, Column.WITHDRAWN, Column.RETURNED));
        for (JsonNode row : report.path("rows")) {
            assertThat(row(sheet, row.path("name").asString())).isEqualTo(figures(row, columns));
        }
        assertThat(row(sheet, "Total")).isEqualTo(figures(report.path("total"), columns));
        assertThat(row(sheet, CHECK)).hasSize(columns.size()).containsOnly("agrees");
        assertThat(row(sheet, IDENTITIES)).contains("agrees", atIndex(0));
        assertThat(row(sheet, IDENTITIES)).contains("agrees", atIndex(8));
        List<List<String>> changed = sheets.getLast();
        assertThat(row(changed, CHECK)).startsWith("1", "1", "agrees");
        assertThat(row(changed, IDENTITIES)).contains("1", atIndex(0));
    }

    /**
     * Without the results kept in it, so that whoever opens it has to count; in the last line there
     * are so many more in column (4).
     */
    private static byte[] uncounted(byte[] form, int more) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            Row last = workbook.getSheetAt(0).getRow(row(workbook, "Total").getRowNum() - 1);
            last.getCell(3).setCellValue(last.getCell(3).getNumericCellValue() + more);
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        String formula = cell.getCellFormula();
                        cell.setBlank();
                        cell.setCellFormula(formula);
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** The cells from column (3) on. */
    private static List<String> row(List<List<String>> sheet, String name) {
        return sheet.stream()
                .filter(row -> row.size() > 2 && row.get(1).equals(name))
                .map(row -> row.subList(2, row.size()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> figures(JsonNode row, List<Column> columns) {
        return columns.stream().map(column -> row.path(column.key()).asString()).toList();
    }

    @Test
    void thePageTheCsvFileAndThePdfSayTheTotal() throws IOException {
        JsonNode total = report("/2021-Q1").path("total");
        String figure = total.path("total").asString();

        assertThat(text("/2021-Q1/form.html")).contains(">" + figure + "<", "How administrative");
        assertThat(text("/2021-Q1/form.csv")).contains(",Total," + figure + ",");
        assertThat(pdf("/2021-Q1/form.pdf")).contains("Total " + figure, "Not closed yet");
    }

    @Test
    void aListHasAsManyRowsAsTheFigureSays() throws IOException {
        JsonNode total = report("/2021-Q1").path("total");
        for (Column column : Column.values()) {
            long figure = total.path(column.key()).asLong();
            String cell = "?cell=" + column.key();

            assertThat(text("/2021-Q1/dossiers.csv" + cell).lines().count())
                    .as(cell)
                    .isEqualTo(figure + 1);
            try (var workbook = workbook("/2021-Q1/dossiers.xlsx" + cell)) {
                assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo((int) figure);
            }
        }
    }

    @Test
    void theMeetingPackHasFiguresMovementAndTheOldestDossiers() throws IOException {
        JsonNode oldest =
                stack.json(stack.get(ReportingStack.LEADER, "/2021-Q1/dossiers?cell=open&size=1"));

        String pack = pdf("/2021-Q1/meeting-pack.pdf");

        assertThat(pack)
                .contains("Movement", "Satisfaction: no data yet", "Handed in online")
                .contains("Late share by department", "PREPARED BY", "HEAD OF UNIT")
                .contains("Vũ Quang, ", "Report to: ……")
                .contains(oldest.path("items").get(0).path("code").asString());
    }

    @Test
    void theAgesOfWhatIsOpenAddUpToWhatIsOpen() {
        long sum = 0;
        for (JsonNode age : report("/2021-Q1/ages").path("ages")) {
            sum += age.path("open").asLong();
        }

        assertThat(sum)
                .isEqualTo(report("/2021-Q1").path("total").path("open").asLong())
                .isPositive();
    }

    @Test
    void theTrendIsThatOfTheReports() {
        JsonNode points = report("/2021-Q1/trend?periods=3").path("points");

        assertThat(points.findValuesAsString("period"))
                .containsExactly("2020-Q3", "2020-Q4", "2021-Q1");
        assertThat(points.get(1).path("figures").path("total"))
                .isEqualTo(report("/2020-Q4").path("total").path("total"));
        assertThat(points.get(2).path("kept").asBoolean()).isTrue();
        assertThat(status("/2021-Q1/trend?periods=21")).isEqualTo(422);
    }

    @Test
    void periodsBeforeAnythingWasClosedSaySo() throws IOException {
        JsonNode oldest = report("/2021-Q1/trend?periods=20").path("points").get(0);

        assertThat(oldest.path("period").asString()).isEqualTo("2016-Q2");
        assertThat(oldest.path("kept").asBoolean(true)).isFalse();
        assertThat(pdf("/2016-Q3/meeting-pack.pdf"))
                .contains("(7) Resolved 0 no data yet – no data yet");
    }

    @Test
    void lateAndOldestDossiersAreListedWithWhoHasThem() {
        JsonNode total = report("/2021-Q1").path("total");
        JsonNode late = report("/2021-Q1/late?size=200");
        JsonNode oldest = report("/2021-Q1/oldest?size=5");

        assertThat(late.path("total")).isEqualTo(total.path("openOverdue"));
        assertThat(oldest.path("total")).isEqualTo(total.path("open"));
        assertThat(oldest.path("items").size()).isEqualTo(5);
        assertThat(late.path("items").findValuesAsString("dueAt")).isSorted().isNotEmpty();
        assertThat(oldest.path("items").findValuesAsString("receivedAt")).isSorted();
        for (JsonNode one : late.path("items")) {
            assertThat(one.path("hoursHeld").asLong()).isNotNegative();
            assertThat(one.path("department").asString()).isNotEmpty();
        }
    }

    @Test
    void theLastQuarterIsFiledByItself() {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        stack.json(stack.get(ReportingStack.LEADER, "/generated")).size() == 6);
        JsonNode names = stack.json(stack.get(ReportingStack.LEADER, "/generated"));
        String name = names.get(0).asString();

        assertThat(name).startsWith("II.06a_vu-quang_");
        assertThat(stack.file(ReportingStack.LEADER, "/generated/" + name)).isNotEmpty();
        assertThat(status("/generated/missing.pdf")).isEqualTo(404);
        assertThat(stack.json(stack.get("LEADER/vu-quang.an-phu", "/generated"))).isEmpty();
    }

    @Test
    void nothingIsMadeOfAQuestionThatIsWrong() {
        assertThat(status("/2021-Q5/form.xlsx")).isEqualTo(422);
        assertThat(status("/2021-Q1/form.pdf?by=moon")).isEqualTo(422);
        assertThat(status("/2021-Q1/dossiers.csv?cell=moon")).isEqualTo(422);
        assertThat(stack.get("OFFICER/vu-quang/KTHT", "/2021-Q1/form.csv").statusCode())
                .isEqualTo(403);
    }

    private JsonNode report(String path) {
        return stack.json(stack.get(ReportingStack.LEADER, path));
    }

    private int status(String path) {
        return stack.get(ReportingStack.LEADER, path).statusCode();
    }

    private String text(String path) {
        return new String(stack.file(ReportingStack.LEADER, path), UTF_8);
    }

    private String pdf(String path) throws IOException {
        try (var document = Loader.loadPDF(stack.file(ReportingStack.LEADER, path))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private XSSFWorkbook workbook(String path) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(stack.file(ReportingStack.LEADER, path)));
    }

    private static Row row(XSSFWorkbook workbook, String name) {
        for (Row row : workbook.getSheetAt(0)) {
            Cell cell = row.getCell(1);
            if (cell != null && cell.toString().equals(name)) {
                return row;
            }
        }
        throw new AssertionError("No row " + name);
    }
}
