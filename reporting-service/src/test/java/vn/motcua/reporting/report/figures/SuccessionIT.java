package vn.motcua.reporting.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import vn.motcua.kernel.event.Channel;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Timing;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DepartmentCode;
import vn.motcua.kernel.id.ProcedureCode;
import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.ReportingStack;
import vn.motcua.reporting.ledger.Dimensions;
import vn.motcua.reporting.report.inquiry.Column;

import java.io.IOException;
import java.nio.file.Path;

/** Vũ Quang's ten communes became three on 1 July 2025, as the built-in catalogue says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuccessionIT {

    @SuppressWarnings("NullAway.Init") // by JUnit, before all tests
    private ReportingStack stack;

    private int number;

    @BeforeAll
    void publish(@TempDir Path directory) throws IOException {
        stack = new ReportingStack(directory).start();
        leftOpen("an-phu");
        leftOpen("duc-linh");
        stack.publish(
                received("duc-linh", "2025-06-10T08:00")
                        .resolved("2025-07-08T08:00", Outcome.GRANTED, Timing.EARLY)
                        .events());
        stack.publish(
                received("duc-giang", "2025-05-10T08:00")
                        .resolved("2025-06-08T08:00", Outcome.GRANTED, Timing.EARLY)
                        .events());
        leftOpen("duc-bong");
        stack.publish(received("mai-hoa", "2025-07-10T08:00").events());
        stack.awaitAll();
    }

    @AfterAll
    void close() {
        stack.close();
    }

    @Test
    void theBacklogGoesOverToTheSuccessor() {
        assertThat(row("2025-Q2", "vu-quang.duc-linh").path("open").asInt()).isEqualTo(2);
        assertThat(row("2025-Q2", "vu-quang.mai-hoa").isMissingNode()).isTrue();

        JsonNode successor = row("2025-Q3", "vu-quang.mai-hoa");
        assertThat(successor.path("carriedOver").asInt()).isEqualTo(3);
        assertThat(successor.path("total").asInt()).isEqualTo(4);
        assertThat(successor.path("resolved").asInt()).isOne();
        assertThat(row("2025-Q3", "vu-quang.duc-linh").isMissingNode()).isTrue();
    }

    @Test
    void whatWentOverIsListed() {
        JsonNode transfers = ask("2025-Q3").path("transfers");

        assertThat(transfers).hasSize(10);
        assertThat(transfers.toString())
                .contains(
                        "{\"day\":\"2025-07-01\",\"from\":\"vu-quang.duc-linh\","
                                + "\"to\":\"vu-quang.mai-hoa\",\"open\":2}");
        assertThat(ask("2025-Q2").path("transfers")).isEmpty();
        assertThat(ask("2025-Q4").path("transfers")).isEmpty();
    }

    @Test
    void aPeriodAcrossThatDayIsToldByTheUnitsOfItsEnd() {
        JsonNode year = row("2025", "vu-quang.mai-hoa");

        assertThat(year.path("total").asInt()).isEqualTo(5);
        assertThat(year.path("resolved").asInt()).isEqualTo(2);
    }

    @Test
    void listsBehindASuccessorsFiguresHoldWhatItTookOver() {
        for (Column column : Column.values()) {
            assertThat(
                            ask("2025-Q3/dossiers?key=vu-quang.mai-hoa&cell=" + column.key())
                                    .path("total"))
                    .as(column.key())
                    .isEqualTo(row("2025-Q3", "vu-quang.mai-hoa").path(column.key()));
        }
    }

    @Test
    void theSuccessorSeesThemAsItsOwn() {
        var answer = stack.get("LEADER/vu-quang.mai-hoa", "/2025-Q3");

        assertThat(stack.json(answer).path("total").path("total").asInt()).isEqualTo(4);
    }

    @Test
    void everyNodeOfTheTreeIsItselfAndItsChildren() {
        JsonNode root = ask("2025-Q3/tree").path("root");

        assertThat(root.path("children")).hasSize(2);
        assertThat(root.path("figures").path("total"))
                .isEqualTo(ask("2025-Q3").path("total").path("total"));
        for (JsonNode child : root.path("children")) {
            JsonNode alone = ask("2025-Q3?agency=" + child.path("key").asString()).path("total");
            for (Column column : Column.values()) {
                assertThat(child.path("figures").path(column.key()))
                        .isEqualTo(alone.path(column.key()));
            }
        }
    }

    private void leftOpen(String commune) {
        stack.publish(received(commune, "2025-06-20T08:00").events());
    }

    private DossierStory received(String commune, String at) {
        number++;
        return DossierStory.of(
                        number,
                        new Dimensions(
                                new AgencyId("vu-quang." + commune),
                                new DepartmentCode("TU_PHAP_HO_TICH"),
                                new ProcedureCode("1.001193"),
                                Channel.COUNTER))
                .received(at, null);
    }

    private JsonNode row(String period, String agency) {
        for (JsonNode row : ask(period).path("rows")) {
            if (row.path("key").asString().equals(agency)) {
                return row;
            }
        }
        return ask(period).path("none");
    }

    private JsonNode ask(String question) {
        var answer = stack.get(ReportingStack.LEADER, "/" + question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return stack.json(answer);
    }
}
