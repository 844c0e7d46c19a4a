package vn.motcua.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.ImportedOutcome;
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
import java.util.List;

/** A real municipality's dossiers against figures somebody else computed. */
class MunicipalReceiptsIT {

    /** Beside the project's root, where this module is one folder deep. */
    private static final Path SAMPLES = Path.of("..", "..", "shared", "data");

    private static final Path RECEIPTS = SAMPLES.resolve("municipal-receipts.csv");
    private static final Path EXPECTED = SAMPLES.resolve("municipal-receipts-expected.json");

    @BeforeAll
    static void needTheSamples() {
        assumeTrue(
                Files.isReadable(RECEIPTS) && Files.isReadable(EXPECTED),
                "Not run: there is no ../shared/data/municipal-receipts.csv beside the project");
    }

    @Test
    void countsThemAsExpectedOnBothCutsInAllAndByDepartment(@TempDir Path directory)
            throws IOException {
        try (var stack = new ReportingStack(directory).start()) {
            stack.publish(events());
            stack.awaitAll();

            JsonNode expected = new JsonMapper().readTree(EXPECTED.toFile());
            assertThat(expected.propertyNames()).hasSizeGreaterThan(10);
            expected.forEachEntry((period, figures) -> compare(stack, period, figures));
        }
    }

    private static void compare(ReportingStack stack, String period, JsonNode expected) {
        JsonNode report =
                stack.json(stack.get(ReportingStack.LEADER, "/" + period + "?by=department"));

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

    private static List<DossierEvent> events() throws IOException {
        List<DossierEvent> events = new ArrayList<>();
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
            events.add(
                    DossierStory.of(i, dimensions)
                            .imported(
                                    OffsetDateTime.parse(cells.get(5)).toInstant(),
                                    moment(cells.get(6)),
                                    moment(cells.get(7)),
                                    outcome.isEmpty() ? null : ImportedOutcome.valueOf(outcome))
                            .last());
        }
        return events;
    }

    private static @Nullable Instant moment(String cell) {
        return cell.isEmpty() ? null : OffsetDateTime.parse(cell).toInstant();
    }
}
