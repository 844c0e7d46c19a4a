package vn.motcua.reporting.report.officers;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Timing;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.ReportingStack;
import vn.motcua.reporting.ledger.Dimensions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What each officer of two departments had in hand, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficersIT {

    private static final String HEAD = "HEAD/vu-quang/KTHT";
    private static final String FEBRUARY = "/2021-02/officers";
    private static final Dimensions LAND =
            new Dimensions(
                    DossierStory.KTHT.agency(),
                    new DepartmentCode("TNMT"),
                    DossierStory.KTHT.procedure(),
                    DossierStory.KTHT.channel());

    @SuppressWarnings("NullAway.Init") // by JUnit, before all tests
    private ReportingStack stack;

    @BeforeAll
    void publish(@TempDir Path directory) throws IOException {
        stack = new ReportingStack(directory).start();
        for (DossierStory story : stories()) {
            stack.publish(story.events());
        }
        stack.awaitAll();
    }

    private static List<DossierStory> stories() {
        return List.of(
                // In an's hands since January, and overdue in them.
                DossierStory.of(1)
                        .received("2021-01-20T08:00", "2021-02-10T17:00")
                        .claimed("2021-01-21T08:00", "an"),
                // Claimed by an, given to binh, who resolves it in time.
                DossierStory.of(2)
                        .received("2021-02-01T08:00", "2021-02-22T17:00")
                        .claimed("2021-02-02T08:00", "an")
                        .reassigned("2021-02-03T08:00", "an", "binh")
                        .resolved("2021-02-19T09:00", Outcome.GRANTED, Timing.EARLY),
                // Twice an's, with a release between; still there.
                DossierStory.of(3)
                        .received("2021-02-01T08:00", "2021-03-22T17:00")
                        .claimed("2021-02-02T08:00", "an")
                        .released("2021-02-04T08:00", "an")
                        .claimed("2021-02-05T08:00", "an"),
                // Handed over to the other department, where chi refuses it late.
                DossierStory.of(4)
                        .received("2021-02-01T08:00", "2021-02-08T17:00")
                        .claimed("2021-02-01T09:00", "binh")
                        .handedOver("2021-02-02T08:00", "TNMT")
                        .claimed("2021-02-02T10:00", "chi")
                        .resolved("2021-02-09T08:00", Outcome.REFUSED, Timing.LATE),
                // Nobody has claimed it.
                DossierStory.of(5).received("2021-02-26T08:00", "2021-03-22T17:00"),
                // Taken back by the citizen out of chi's hands.
                DossierStory.of(6, LAND)
                        .received("2021-02-01T08:00", "2021-02-08T17:00")
                        .claimed("2021-02-02T08:00", "chi")
                        .withdrawn("2021-02-03T08:00"));
    }

    @AfterAll
    void close() {
        stack.close();
    }

    @Test
    void eachOfficerHasWhatTheyTookOnGaveOnAndClosed() {
        Map<String, Long> none = figures();

        assertThat(row("KTHT", "an"))
                .isEqualTo(
                        figures(
                                "heldBefore",
                                1,
                                "takenOn",
                                3,
                                "givenOn",
                                2,
                                "held",
                                2,
                                "heldOverdue",
                                1));
        assertThat(row("KTHT", "binh"))
                .isEqualTo(figures("takenOn", 2, "givenOn", 1, "resolvedEarly", 1));
        assertThat(row("KTHT", "unattributed"))
                .isEqualTo(figures("takenOn", 5, "givenOn", 4, "held", 1));
        assertThat(row("TNMT", "chi"))
                .isEqualTo(figures("takenOn", 2, "resolvedLate", 1, "closedOtherwise", 1));
        assertThat(row("TNMT", "unattributed")).isEqualTo(figures("takenOn", 2, "givenOn", 2));
        assertThat(row("TNMT", "an")).isEqualTo(none);
    }

    @Test
    void everyRowBalances() {
        for (JsonNode row : rows(ReportingStack.LEADER, FEBRUARY)) {
            assertThat(sum(row, "heldBefore", "takenOn"))
                    .as("%s", row)
                    .isEqualTo(
                            sum(
                                    row,
                                    "givenOn",
                                    "resolvedEarly",
                                    "resolvedOnTime",
                                    "resolvedLate",
                                    "closedOtherwise",
                                    "held"));
        }
    }

    @Test
    void theOfficersOfADepartmentAddUpToItsShare() {
        for (JsonNode share : rows(ReportingStack.LEADER, "/2021-02/shares")) {
            List<JsonNode> officers =
                    rows(ReportingStack.LEADER, FEBRUARY).stream()
                            .filter(row -> row.path("department").equals(share.path("key")))
                            .toList();

            assertThat(sum(officers, "heldBefore")).isEqualTo(sum(share, "heldBefore"));
            assertThat(sum(officers, "takenOn") - sum(officers, "givenOn"))
                    .isEqualTo(sum(share, "received", "takenOver") - sum(share, "handedOn"));
            assertThat(
                            sum(officers, "resolvedEarly")
                                    + sum(officers, "resolvedOnTime")
                                    + sum(officers, "resolvedLate")
                                    + sum(officers, "closedOtherwise"))
                    .isEqualTo(sum(share, "closed"));
            assertThat(sum(officers, "held")).isEqualTo(sum(share, "held"));
            assertThat(sum(officers, "heldOverdue")).isEqualTo(sum(share, "heldOverdue"));
        }
    }

    @Test
    void everyFigureOpensToAsManyDossiers() {
        JsonNode report = json(ReportingStack.LEADER, FEBRUARY);
        for (OfficerFigure figure : OfficerFigure.values()) {
            for (JsonNode row : report.path("rows")) {
                String list =
                        "/2021-02/officers/dossiers?figure=%s&agency=%s&department=%s&officer=%s"
                                .formatted(
                                        figure.key(),
                                        row.path("agency").asString(),
                                        row.path("department").asString(),
                                        row.path("officer").asString());
                JsonNode page = json(ReportingStack.LEADER, list);

                assertThat(page.path("total")).as(list).isEqualTo(row.path(figure.key()));
                assertThat(page.path("items").size()).isEqualTo(page.path("total").asInt());
            }
            assertThat(
                            json(
                                            ReportingStack.LEADER,
                                            "/2021-02/officers/dossiers?figure=" + figure.key())
                                    .path("total"))
                    .isEqualTo(report.path("total").path(figure.key()));
        }
    }

    @Test
    void aDossierTakenOnTwiceIsListedTwiceWithItsTimes() {
        JsonNode items =
                json(HEAD, "/2021-02/officers/dossiers?figure=takenOn&officer=an").path("items");

        assertThat(items.findValuesAsString("code")).containsExactly("HS-2", "HS-3", "HS-3");
        assertThat(items.findValuesAsString("since"))
                .containsExactly(
                        "2021-02-02T01:00:00Z", "2021-02-02T01:00:00Z", "2021-02-05T01:00:00Z");
        assertThat(items.get(1).path("until").asString()).isEqualTo("2021-02-04T01:00:00Z");
        assertThat(items.get(2).path("until").isNull()).isTrue();
        assertThat(
                        json(
                                        HEAD,
                                        "/2021-02/officers/dossiers?figure=takenOn&officer=an&page=1&size=2")
                                .path("items")
                                .findValuesAsString("code"))
                .containsExactly("HS-3");
    }

    @Test
    void hoursAreOfficeHoursOfThePeriod() {
        // One dossier all of a winter's day, and one until half an hour after it began.
        JsonNode wednesday =
                json(ReportingStack.LEADER, "/range/officers?from=2021-02-03&to=2021-02-03");
        JsonNode weekend =
                json(ReportingStack.LEADER, "/range/officers?from=2021-02-06&to=2021-02-07");

        assertThat(hours(wednesday, "chi")).isEqualTo(8);
        assertThat(weekend.path("total").path("held").asLong()).isPositive();
        assertThat(weekend.path("total").path("hoursInHand").asLong()).isZero();
    }

    private static long hours(JsonNode report, String officer) {
        return report.path("rows")
                .valueStream()
                .filter(row -> row.path("officer").asString().equals(officer))
                .mapToLong(row -> row.path("hoursInHand").asLong())
                .sum();
    }

    @Test
    void aHeadSeesTheirOwnDepartmentOnly() {
        assertThat(rows(HEAD, FEBRUARY))
                .allSatisfy(row -> assertThat(row.path("department").asString()).isEqualTo("KTHT"))
                .hasSize(3);
        assertThat(
                        json(HEAD, "/2021-02/officers/dossiers?figure=takenOn&department=TNMT")
                                .path("total")
                                .asLong())
                .isZero();
        assertThat(stack.get(HEAD, FEBRUARY + "?department=TNMT").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFFICER/vu-quang/KTHT", "RECEPTION/vu-quang", "OPERATOR/vu-quang"})
    void nobodyElseSeesThem(String token) {
        for (String path :
                List.of(
                        FEBRUARY,
                        "/2021-02/officers/dossiers?figure=held",
                        "/2021-02/officers.csv",
                        "/2021-02/officers.xlsx")) {
            assertThat(stack.get(token, path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void theFilesSayTheSame() throws IOException {
        String csv = new String(stack.file(HEAD, "/2021-02/officers.csv"), UTF_8);

        assertThat(csv.lines())
                .hasSize(5)
                .anyMatch(line -> line.contains(",an,1,3,2,0,0,0,0,2,1,"))
                .anyMatch(line -> line.contains(",Nobody yet,0,5,4,0,0,0,0,1,0,"))
                .anyMatch(line -> line.startsWith(",,Total,1,10,7,1,0,0,0,3,1,"));
        try (var workbook =
                new XSSFWorkbook(
                        new ByteArrayInputStream(stack.file(HEAD, "/2021-02/officers.xlsx")))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("Officer");
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("an");
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
        }
    }

    @Test
    void theFilesNameOfficersAsWhoeverAsksForThemDoes() {
        var csv =
                stack.post(HEAD, "/2021-02/officers.csv", "{\"names\":{\"an\":\"Nguyễn Văn An\"}}");

        assertThat(csv.body()).contains(",Nguyễn Văn An (an),1,3,2,", ",Nobody yet,0,5,4,");
    }

    @Test
    void overdueAndOldestDossiersAreListedWithTheirOfficer() {
        assertThat(json(HEAD, "/2021-02/late").path("items").findValuesAsString("officer"))
                .containsExactly("an");
        assertThat(
                        json(HEAD, "/2021-02/oldest")
                                .path("items")
                                .valueStream()
                                .map(one -> text(one.path("officer"))))
                .containsExactly("an", "an", "nobody");
    }

    @Test
    void countsOnlyWhatWasKnownThen() {
        JsonNode then = json(HEAD, FEBRUARY + "?knownAt=2021-02-02T02:00:00Z");

        assertThat(row(then, "KTHT", "an"))
                .isEqualTo(figures("heldBefore", 1, "takenOn", 2, "held", 3));
        assertThat(
                        json(
                                        HEAD,
                                        "/2021-02/officers/dossiers?figure=held&officer=an&knownAt=2021-02-02T02:00:00Z")
                                .path("total")
                                .asLong())
                .isEqualTo(3);
    }

    @Test
    void aFigureNobodyKnowsIsRefused() {
        assertThat(stack.get(HEAD, "/2021-02/officers/dossiers").statusCode()).isEqualTo(422);
        assertThat(stack.get(HEAD, "/2021-02/officers/dossiers?figure=moon").statusCode())
                .isEqualTo(422);
    }

    private Map<String, Long> row(String department, String officer) {
        return row(json(ReportingStack.LEADER, FEBRUARY), department, officer);
    }

    private static Map<String, Long> row(JsonNode report, String department, String officer) {
        Map<String, Long> figures = new TreeMap<>();
        for (JsonNode row : report.path("rows")) {
            if (row.path("department").asString().equals(department)
                    && row.path("officer").asString().equals(officer)) {
                for (OfficerFigure figure : OfficerFigure.values()) {
                    long value = row.path(figure.key()).asLong(-1);
                    if (value != 0) {
                        figures.put(figure.key(), value);
                    }
                }
            }
        }
        return figures;
    }

    /** Those that are not zero. */
    private static Map<String, Long> figures(Object... pairs) {
        Map<String, Long> figures = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            figures.put(pairs[i].toString(), ((Integer) pairs[i + 1]).longValue());
        }
        return figures;
    }

    private static String text(JsonNode officer) {
        return officer.isNull() ? "nobody" : officer.asString();
    }

    private List<JsonNode> rows(String token, String path) {
        return json(token, path).path("rows").valueStream().toList();
    }

    private JsonNode json(String token, String path) {
        var answer = stack.get(token, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return stack.json(answer);
    }

    private static long sum(List<JsonNode> rows, String figure) {
        return rows.stream().mapToLong(row -> row.path(figure).asLong()).sum();
    }

    private static long sum(JsonNode row, String... figures) {
        return Stream.of(figures).mapToLong(figure -> row.path(figure).asLong()).sum();
    }
}
