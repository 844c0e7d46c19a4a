package vn.motcua.reporting.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.reporting.RandomStories;
import vn.motcua.reporting.ReportingStack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Texts against the figures of a running ledger, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProseFlowIT {

    @SuppressWarnings("NullAway.Init") // by JUnit, before all tests
    private ReportingStack stack;

    @BeforeAll
    void publish(@TempDir Path directory) throws IOException {
        var random = new Random(5611);
        List<List<DossierEvent>> histories = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            histories.add(RandomStories.next(i, random).events());
        }
        stack = new ReportingStack(directory).start();
        stack.publish(RandomStories.delivered(histories, random));
        stack.awaitAll();
    }

    @AfterAll
    void close() {
        stack.close();
    }

    @Test
    void theLedgersOwnFiguresAgreeWithIt() {
        JsonNode answer = check(text(0), "2021-Q1", "vu-quang");

        assertThat(answer.path("clean").asBoolean()).as(answer.toString()).isTrue();
        assertThat(answer.path("holding").size()).isEqualTo(5 + 3);
        assertThat(answer.path("unpaired").size()).isZero();
    }

    @Test
    void aFigureThatDiffersLeadsToItsDossiers() {
        JsonNode answer = check(text(1), "2021-Q1", "");

        JsonNode finding = answer.path("findings").path(0);
        for (JsonNode one : answer.path("findings")) {
            finding = one.path("kind").asString().equals("ledger") ? one : finding;
        }
        assertThat(finding.path("key").asString()).isEqualTo("open");
        assertThat(finding.path("difference").asInt()).isOne();
        String link = finding.path("links").path(0).path("href").asString();
        JsonNode list =
                stack.json(
                        stack.get(ReportingStack.LEADER, link.substring("/api/reports".length())));
        assertThat(list.path("total").asInt()).isEqualTo(finding.path("expected").asInt());
    }

    @Test
    void refusalsAreProblems() {
        assertThat(check(" ", "", "").path("key").asString()).isEqualTo("text-missing");
        assertThat(check("1 hồ sơ", "2021-Q9", "").path("key").asString())
                .isEqualTo("unknown-period");
        assertThat(check("1 hồ sơ", "2021-Q1", "nowhere").path("status").asInt()).isEqualTo(422);
        assertThat(stack.post("OFFICER/vu-quang", "/check-text", "{}").statusCode()).isEqualTo(403);
        assertThat(stack.post(ReportingStack.LEADER, "/check-text", "{}").statusCode())
                .isEqualTo(422);
    }

    private String text(int more) {
        JsonNode total =
                stack.json(stack.get(ReportingStack.LEADER, "/2021-Q1?agency=vu-quang"))
                        .path("total");
        return ("Quý I/2021, tổng số %d hồ sơ, kỳ trước chuyển qua %d, tiếp nhận mới %d;"
                        + " đã giải quyết %d, đang giải quyết %d hồ sơ.")
                .formatted(
                        total.path("total").asInt(),
                        total.path("carriedOver").asInt(),
                        total.path("receivedOnline").asInt() + total.path("receivedDirect").asInt(),
                        total.path("resolved").asInt(),
                        total.path("open").asInt() + more);
    }

    private JsonNode check(String text, String period, String agency) {
        String body =
                new JsonMapper()
                        .writeValueAsString(
                                Map.of("text", text, "period", period, "agency", agency));
        return stack.json(stack.post(ReportingStack.LEADER, "/check-text", body));
    }
}
