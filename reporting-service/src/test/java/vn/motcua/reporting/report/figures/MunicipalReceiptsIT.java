package vn.motcua.reporting.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.ImportedOutcome;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.ReportingStack;
import vn.motcua.reporting.ledger.Dimensions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real municipality's dossiers against figures somebody else computed, its quarters closed one
 * after the other, and something that comes to light afterwards.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MunicipalReceiptsIT {

    /** Beside the project's root, where this module is one folder deep. */
    private static final Path SAMPLES = Path.of("..", "..", "shared", "data");

    private static final Path RECEIPTS = SAMPLES.resolve("municipal-receipts.csv");
    private static final Path EXPECTED = SAMPLES.resolve("municipal-receipts-expected.json");

    /** The first quarters, closed before the late fact is known, and the one after. */
    private static final List<String> QUARTERS =
            List.of("2010-Q4", "2011-Q1", "2011-Q2", "2011-Q3", "2011-Q4");

    private static final String NEXT = "2012-Q1";
    private static final List<String> CUTS = List.of("", "-official");

    /** The line of a dossier of October 2010 that the log never closes. */
    private static final int FORGOTTEN = 5;

    private static final Map<String, Long> NO_LONGER_OPEN =
            Map.of("total", -1L, "carriedOver", -1L, "open", -1L, "openOverdue", -1L);

    private final Map<String, JsonNode> reported = new HashMap<>();
    private final Map<String, JsonNode> closed = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // by JUnit, before all tests
    private ReportingStack stack;

    @SuppressWarnings("NullAway.Init")
    private JsonNode expected;

    @BeforeAll
    void closeTheYear(@TempDir Path directory) throws IOException {
        assumeTrue(
                Files.isReadable(RECEIPTS) && Files.isReadable(EXPECTED),
                "Not run: there is no ../shared/data/municipal-receipts.csv beside the project");
        expected = new JsonMapper().readTree(EXPECTED.toFile());
        stack = new ReportingStack(directory).start();
        List<DossierStory> stories = stories();
        stack.publish(stories.stream().map(DossierStory::last).toList());
        stack.awaitAll();
        expected.propertyNames()
                .forEach(period -> reported.put(period, json("/" + period + "?by=department")));
        for (String cut : CUTS) {
            QUARTERS.forEach(quarter -> closed.put(quarter + cut, close(quarter + cut)));
        }
        DossierStory late = stories.get(FORGOTTEN - 1);
        stack.publish(List.of(late.resolved("2011-05-20T10:00", Outcome.GRANTED, null).last()));
        stack.awaitAll();
        CUTS.forEach(cut -> closed.put(NEXT + cut, close(NEXT + cut)));
    }

    @AfterAll
    void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void countsThemAsExpectedOnBothCutsInAllAndByDepartment() {
        assertThat(expected.propertyNames()).hasSizeGreaterThan(10);
        expected.forEachEntry((period, figures) -> compare(reported(period), period, figures));
    }

    @Test
    void signsTheExpectedFiguresOfEveryQuarter() {
        for (String cut : CUTS) {
            for (String quarter : QUARTERS) {
                assertThat(figures(signed(quarter + cut), "carriedOver"))
                        .as(quarter + cut)
                        .isEqualTo(
                                figures(
                                        expected.path(quarter + cut).path("all"),
                                        "openingBalance"));
            }
        }
    }

    @Test
    void chainsTheQuartersOfEachCutAndEachHoldsUp() {
        for (String cut : CUTS) {
            JsonNode before = MissingNode.getInstance();
            for (String quarter : Stream.concat(QUARTERS.stream(), Stream.of(NEXT)).toList()) {
                JsonNode closing = closed(quarter + cut);
                JsonNode evidence = closing.path("content").path("evidence");
                assertThat(evidence.path("previous").asString(""))
                        .isEqualTo(before.path("hash").asString(""));
                JsonNode verification =
                        json("/closings/vu-quang/" + quarter + cut + "/verification");
                assertThat(verification.path("holds").asBoolean())
                        .as(verification.toString())
                        .isTrue();
                before = closing;
            }
        }
    }

    @Test
    void carriesOverWhatTheQuarterBeforeLeftOpen() {
        for (String cut : CUTS) {
            for (int i = 1; i < QUARTERS.size(); i++) {
                assertThat(signed(QUARTERS.get(i) + cut).path("carriedOver"))
                        .isEqualTo(signed(QUARTERS.get(i - 1) + cut).path("open"));
            }
        }
    }

    @Test
    void changesNothingThatIsClosedForALateFact() {
        for (String cut : CUTS) {
            for (String quarter : QUARTERS) {
                String period = quarter + cut;
                JsonNode now = json("/" + period + "?by=department");
                assertThat(now.path("total")).isEqualTo(reported(period).path("total"));
                assertThat(now.path("rows")).isEqualTo(reported(period).path("rows"));
                assertThat(json("/closings/vu-quang/" + period).path("hash"))
                        .isEqualTo(closed(period).path("hash"));
            }
        }
    }

    @Test
    void restatesTheQuartersTheLateFactBelongsTo() {
        for (String cut : CUTS) {
            assertThat(restated("2011-Q1" + cut).path("difference").isEmpty()).isTrue();
            JsonNode resolvedIn = restated("2011-Q2" + cut);
            assertThat(changes(resolvedIn.path("difference")))
                    .containsOnly(
                            entry("resolved", 1L),
                            entry("resolvedLate", 1L),
                            entry("open", -1L),
                            entry("openOverdue", -1L));
            assertThat(resolvedIn.path("unexplained").isEmpty()).isTrue();
            assertThat(resolvedIn.path("dossiers").findValuesAsString("code"))
                    .containsExactly("HS-" + FORGOTTEN);
            for (String after : List.of("2011-Q3", "2011-Q4")) {
                assertThat(changes(restated(after + cut).path("difference")))
                        .isEqualTo(NO_LONGER_OPEN);
            }
        }
    }

    @Test
    void bringsTheLateFactIntoTheNextQuarterAsAnAdjustment() {
        for (String cut : CUTS) {
            JsonNode next = closed(NEXT + cut).path("content");
            List<String> adjusted = new ArrayList<>();
            for (JsonNode one : next.path("adjustments")) {
                adjusted.add(one.path("period").asString());
                assertThat(one.path("closing"))
                        .isEqualTo(closed(one.path("period").asString()).path("hash"));
            }

            assertThat(adjusted)
                    .containsExactlyInAnyOrder("2011-Q2" + cut, "2011-Q3" + cut, "2011-Q4" + cut);
            assertThat(signed(NEXT + cut).path("carriedOver").asLong())
                    .isEqualTo(signed("2011-Q4" + cut).path("open").asLong() - 1)
                    .isEqualTo(
                            expected.path(NEXT + cut).path("all").path("openingBalance").asLong()
                                    - 1);
        }
    }

    private JsonNode close(String period) {
        var answer =
                stack.post(ReportingStack.LEADER, "/closings", "{\"period\": \"" + period + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return stack.json(answer);
    }

    private JsonNode json(String path) {
        var answer = stack.get(ReportingStack.LEADER, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return stack.json(answer);
    }

    private JsonNode reported(String period) {
        return reported.getOrDefault(period, MissingNode.getInstance());
    }

    private JsonNode closed(String period) {
        return closed.getOrDefault(period, MissingNode.getInstance());
    }

    /** The total row of a closing. */
    private JsonNode signed(String period) {
        return closed(period).path("content").path("total").path("figures");
    }

    private JsonNode restated(String period) {
        return json("/closings/vu-quang/" + period + "/restatement");
    }

    private static Map<String, Long> changes(JsonNode difference) {
        Map<String, Long> changes = new HashMap<>();
        difference.forEachEntry((column, amount) -> changes.put(column, amount.asLong()));
        return changes;
    }

    private static void compare(JsonNode report, String period, JsonNode expected) {
        assertThat(report.path("from")).isEqualTo(expected.path("fromInclusive"));
        assertThat(report.path("toExclusive")).isEqualTo(expected.path("toExclusive"));
        assertThat(figures(report.path("total"), "carriedOver"))
                .as("%s, all", period)
                .isEqualTo(figures(expected.path("all"), "openingBalance"));
        expected.path("byDepartment")
                .forEachEntry((department, figures) ->
                        assertThat(figures(row(report, department), "carriedOver"))
                                .as("%s, %s", period, department)
                                .isEqualTo(figures(figures, "openingBalance")));
    }

    private static JsonNode row(JsonNode report, String key) {
        for (JsonNode row : report.path("rows")) {
            if (row.path("key").asString().equals(key)) {
                return row;
            }
        }
        return report.path("none");
    }

    private static List<Long> figures(JsonNode row, String carriedOver) {
        return List.of(
                row.path(carriedOver).asLong(),
                row.path("receivedOnline").asLong(),
                row.path("receivedDirect").asLong(),
                row.path("resolvedEarly").asLong(),
                row.path("resolvedOnTime").asLong(),
                row.path("resolvedLate").asLong(),
                row.path("openInTime").asLong(),
                row.path("openOverdue").asLong(),
                row.path("total").asLong());
    }

    private static List<DossierStory> stories() throws IOException {
        List<DossierStory> stories = new ArrayList<>();
        List<String> lines = Files.readAllLines(RECEIPTS);
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = List.of(lines.get(i).split(",", -1));
            var dimensions =
                    new Dimensions(
                            new AgencyId(cells.get(2)),
                            new DepartmentCode(cells.get(3)),
                            new ProcedureCode(cells.get(1)),
                            Channel.valueOf(cells.get(4)));
            String outcome = cells.get(8);
            stories.add(
                    DossierStory.of(i, dimensions)
                            .imported(
                                    OffsetDateTime.parse(cells.get(5)).toInstant(),
                                    moment(cells.get(6)),
                                    moment(cells.get(7)),
                                    outcome.isEmpty() ? null : ImportedOutcome.valueOf(outcome)));
        }
        return stories;
    }

    private static @Nullable Instant moment(String cell) {
        return cell.isEmpty() ? null : OffsetDateTime.parse(cell).toInstant();
    }
}
