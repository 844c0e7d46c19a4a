package vn.motcua.reporting.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.reporting.RandomStories;
import vn.motcua.reporting.Recount;
import vn.motcua.reporting.ReportingStack;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.RuleSet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The same ledger under other rules, over other days, as of other moments. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerQuestionsIT {

    private static final AgencyId DISTRICT = new AgencyId("vu-quang");
    private static final Instant EARLY_SPRING =
            VietnamTime.instant(LocalDate.parse("2021-02-10").atTime(11, 0));

    private final List<List<DossierEvent>> histories = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // by JUnit, before all tests
    private ReportingStack stack;

    @BeforeAll
    void publish(@TempDir Path directory) throws IOException {
        var random = new Random(1098);
        for (int i = 0; i < 300; i++) {
            histories.add(RandomStories.next(i, random).events());
        }
        stack = new ReportingStack(directory).start();
        stack.publish(RandomStories.delivered(histories, random));
        stack.awaitAll();
        histories.removeIf(one -> !one.getFirst().agency().within(DISTRICT));
    }

    @AfterAll
    void close() {
        stack.close();
    }

    @ParameterizedTest
    @EnumSource(RuleSet.class)
    void everyFigureIsTheLengthOfItsListUnderEveryRuleSet(RuleSet rules) {
        for (String period : List.of("2021-Q1", "range?from=2020-12-20&to=2021-02-17")) {
            String terms = period + (period.contains("?") ? "&" : "?") + "ruleSet=" + rules.key();
            JsonNode total = report(terms).path("total");
            for (Column column : Column.values()) {
                String list = terms.replaceFirst("\\?", "/dossiers?") + "&cell=" + column.key();
                assertThat(report(list).path("total").asLong())
                        .as(list)
                        .isEqualTo(total.path(column.key()).asLong());
            }
            assertThat(total.path("paused").asLong()).as(terms).isPositive();
        }
    }

    @Test
    void whatIsCountedApartIsInNoOtherColumn() {
        JsonNode together = report("2021-Q1").path("total");
        JsonNode apart = report("2021-Q1?ruleSet=undecided-apart").path("total");

        long undecided = together.path("withdrawn").asLong() + together.path("returned").asLong();
        assertThat(apart.path("total")).isEqualTo(together.path("total"));
        assertThat(together.path("resolved").asLong() - apart.path("resolved").asLong())
                .isEqualTo(undecided);
        assertThat(together.path("open").asLong() - apart.path("open").asLong())
                .isEqualTo(together.path("paused").asLong());
    }

    @Test
    void printsTheRulesItFollowed() {
        JsonNode rules = report("2021-Q1?ruleSet=waiting-apart").path("rules");

        assertThat(rules.path("key").asString()).isEqualTo("waiting-apart");
        assertThat(rules.path("version").asInt()).isEqualTo(2);
        assertThat(rules.path("text").asString()).contains("(3) = (7) + (11) + paused");
        assertThat(rules.path("source").asString()).isNotBlank();
    }

    @Test
    void freeDatesThatAreAQuarterHaveTheQuartersFigures() {
        assertThat(report("range?from=2021-01-01&to=2021-03-31").path("total"))
                .isEqualTo(report("2021-Q1").path("total"));
        assertThat(report("2021-01-01_2021-03-31").path("rows"))
                .isEqualTo(report("2021-Q1").path("rows"));
    }

    @Test
    void comparesWithThePeriodBeforeAndTheSameOneAYearBefore() {
        JsonNode compared = report("2021-Q1?compare=previous,last-year").path("compared");

        assertThat(compared.get(0).path("period").asString()).isEqualTo("2020-Q4");
        JsonNode total = report("2021-Q1").path("total");
        assertThat(total.path("reopened").asLong()).isPositive();
        assertThat(compared.get(0).path("total").path("open").asLong())
                .isEqualTo(total.path("carriedOver").asLong() - total.path("reopened").asLong());
        assertThat(compared.get(0).path("rows").path("vu-quang").path("resolved"))
                .isEqualTo(report("2020-Q4").path("rows").get(0).path("resolved"));
        assertThat(compared.get(1).path("period").asString()).isEqualTo("2020-Q1");
        assertThat(compared.get(1).path("total").path("total").asLong()).isZero();
    }

    @Test
    void countsWhatWasKnownAtAMomentAndNothingLearnedLater() {
        JsonNode report = report("2021-02?knownAt=" + EARLY_SPRING);

        var told = Recount.knownAt(histories, EARLY_SPRING);
        Recount.Day end = Recount.of(told, LocalDate.parse("2021-02-10"));
        JsonNode total = report.path("total");
        assertThat(total.path("open").asLong()).isEqualTo(end.openInTime() + end.openOverdue());
        assertThat(total.path("paused").asLong()).isEqualTo(end.paused());
        assertThat(total.path("receivedOnline").asLong()).isEqualTo(online(told));
        assertThat(total.path("open"))
                .isNotEqualTo(report("2021-02-01_2021-02-10").path("total").path("open"));
        assertThat(report.path("asOf").path("trueAt").asString()).isEqualTo("2021-02-10");
        assertThat(report.path("asOf").path("text").asString()).contains("10 Feb 2021 11:00");
    }

    @Test
    void everyAnswerSaysHowNewTheLedgerIs() {
        for (String path :
                List.of(
                        "/2021-Q1",
                        "/2021-Q1/tree",
                        "/2021-Q1/shares",
                        "/2021-Q1/officers",
                        "/2021-Q1/dossiers",
                        "/2021-Q1/trend?periods=1",
                        "/closings",
                        "/2021-Q1/late")) {
            var headers = stack.get(ReportingStack.LEADER, path).headers();

            assertThat(headers.firstValue(FreshnessHeaders.NEWEST)).as(path).isPresent();
            assertThat(headers.firstValueAsLong(FreshnessHeaders.AGE).orElse(-1)).isPositive();
            assertThat(headers.firstValue(FreshnessHeaders.HELD_BACK)).contains("0");
        }
    }

    @Test
    void whatWasKnownOpensToTheDossiersThatWereKnown() {
        JsonNode total = report("2021-02?knownAt=" + EARLY_SPRING).path("total");
        for (Column column : Column.values()) {
            JsonNode list =
                    report(
                            "2021-02/dossiers?size=200&cell=%s&knownAt=%s"
                                    .formatted(column.key(), EARLY_SPRING));

            assertThat(list.path("total")).as(column.key()).isEqualTo(total.path(column.key()));
            assertThat(list.path("items").size())
                    .isEqualTo((int) Math.min(200, list.path("total").asLong()));
            for (JsonNode item : list.path("items")) {
                assertThat(item.path("heldBy").path("department").asString()).isNotEmpty();
            }
        }
    }

    @Test
    void filesOfWhatWasKnownHaveARowForEachDossierThatWasKnown() throws IOException {
        for (String row : List.of("", "&by=online-level&key=FULL")) {
            for (Column column : Column.values()) {
                String cell = "?cell=%s&knownAt=%s%s".formatted(column.key(), EARLY_SPRING, row);
                int figure = report("2021-02/dossiers" + cell).path("total").asInt();

                assertThat(new String(file("2021-02/dossiers.csv" + cell), UTF_8).lines().count())
                        .as(cell)
                        .isEqualTo(figure + 1L);
                try (var book =
                        new XSSFWorkbook(
                                new ByteArrayInputStream(file("2021-02/dossiers.xlsx" + cell)))) {
                    assertThat(book.getSheetAt(0).getLastRowNum()).as(cell).isEqualTo(figure);
                }
            }
        }
        String csv = new String(file("2021-02/dossiers.csv?knownAt=" + EARLY_SPRING), UTF_8);
        JsonNode first =
                report("2021-02/dossiers?size=1&knownAt=" + EARLY_SPRING).path("items").get(0);
        assertThat(csv.lines().toList().get(1)).startsWith(first.path("code").asString() + ",");
    }

    @Test
    void knowsNowWhatTheSumsSay() {
        String now = Instant.now().toString();

        assertThat(report("2021-Q1?by=field&knownAt=" + now).path("rows"))
                .isEqualTo(report("2021-Q1?by=field").path("rows"));
    }

    @Test
    void showsEachDepartmentsShare() {
        JsonNode report = report("2021-02-10_2021-02-10/shares");
        Map<String, Recount.Share> expected =
                Recount.sharesOf(histories, LocalDate.parse("2021-02-10"));

        assertThat(report.path("rows")).hasSize(expected.size());
        for (JsonNode row : report.path("rows")) {
            assertThat(
                            new Recount.Share(
                                    row.path("received").asLong(),
                                    row.path("takenOver").asLong(),
                                    row.path("handedOn").asLong(),
                                    row.path("closed").asLong(),
                                    row.path("held").asLong(),
                                    row.path("heldOverdue").asLong(),
                                    row.path("reopened").asLong()))
                    .isEqualTo(expected.get(row.path("key").asString()));
        }
    }

    @Test
    void showsWhatEachOfficerHadInHand() {
        LocalDate day = LocalDate.parse("2021-02-10");
        Map<String, Recount.Turns> found = new TreeMap<>();
        for (JsonNode row : report("2021-02-10_2021-02-10/officers").path("rows")) {
            String officer = row.path("officer").asString();
            found.merge(
                    row.path("department").asString()
                            + "|"
                            + (officer.equals("unattributed") ? "" : officer),
                    new Recount.Turns(
                            row.path("takenOn").asLong(),
                            row.path("givenOn").asLong(),
                            row.path("resolvedEarly").asLong()
                                    + row.path("resolvedOnTime").asLong()
                                    + row.path("resolvedLate").asLong()
                                    + row.path("closedOtherwise").asLong(),
                            row.path("held").asLong()),
                    Recount.Turns::plus);
        }
        // A row may also tell of nothing but what was there before.
        found.values().removeIf(Recount.Turns.NONE::equals);

        assertThat(found).isEqualTo(Recount.turnsOf(histories, day));
    }

    @ParameterizedTest
    @CsvSource({
        "range?from=2021-03-01&to=2021-02-01, period-reversed",
        "range?from=1990-01-01&to=2489-12-31, period-too-long",
        "range?from=2001-01-01&to=2021-01-01, period-too-long",
        "range?from=2021-02-30&to=2021-03-01, unknown-period",
        "range?from=2021-02-01, invalid-parameter",
        "2021-Q5, unknown-period",
        "2021-Q1?ruleSet=mine, invalid-parameter",
        "2021-Q1?agency=vu-quang.nowhere, invalid-parameter",
        "2021-Q1?department=NONE, invalid-parameter",
        "2021-Q1?by=moon, invalid-parameter",
        "2021-Q1?compare=tomorrow, invalid-parameter",
        "2021-Q1?knownAt=yesterday, invalid-parameter",
        "2021-Q1?knownAt=2199-01-01T00:00:00Z, invalid-parameter",
        "2021-Q1/late?knownAt=2021-01-01T00:00:00Z, no-list-of-the-past"
    })
    void answersAQuestionThatMakesNoSenseWithAProblem(String question, String problem) {
        var answer = stack.get(ReportingStack.LEADER, "/" + question);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(stack.json(answer).path("type").asString())
                .isEqualTo("urn:motcua:problem:" + problem);
    }

    private static long online(List<List<DossierEvent>> told) {
        long online = 0;
        for (int day = 1; day <= 10; day++) {
            online += Recount.of(told, LocalDate.of(2021, 2, day)).online();
        }
        return online;
    }

    private byte[] file(String question) {
        return stack.file(ReportingStack.LEADER, "/" + question);
    }

    private JsonNode report(String question) {
        var answer = stack.get(ReportingStack.LEADER, "/" + question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return stack.json(answer);
    }
}
