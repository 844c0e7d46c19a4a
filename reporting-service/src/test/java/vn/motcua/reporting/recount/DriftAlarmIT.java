package vn.motcua.reporting.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import tools.jackson.databind.JsonNode;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.reporting.RandomStories;
import vn.motcua.reporting.ReportingStack;
import vn.motcua.reporting.view.ViewFields;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DriftAlarmIT {

    @SuppressWarnings("NullAway.Init") // by JUnit, before all tests
    private ReportingStack stack;

    @BeforeAll
    void publish(@TempDir Path directory) throws IOException {
        var random = new Random(207);
        List<List<DossierEvent>> histories = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
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
    void isSilentWhileTotalsAreWhatTheirDossiersAddUpTo() {
        JsonNode recount = recount();

        assertThat(recount.path("driftingCells").asLong(-1)).isZero();
        assertThat(recount.path("dossiersRead").asLong())
                .isEqualTo(recount.path("dossiers").asLong())
                .isPositive();
    }

    @Test
    void namesTheCellWhoseTotalIsWrongUntilItIsRight() {
        Document total = one(ViewFields.TOTALS);
        var it = Query.query(Criteria.where(ViewFields.ID).is(total.get(ViewFields.ID)));
        stack.mongo().updateFirst(it, new Update().inc("OPEN", 2), ViewFields.TOTALS);

        JsonNode wrong = recount();
        stack.mongo().updateFirst(it, new Update().inc("OPEN", -2), ViewFields.TOTALS);
        JsonNode right = recount();

        assertThat(wrong.path("driftingCells").asLong()).isOne();
        JsonNode drift = wrong.path("drifts").get(0);
        assertThat(drift.path("difference").toString()).isEqualTo("{\"OPEN\":2}");
        assertThat(drift.path("day").asString()).isEqualTo(total.getString(ViewFields.DAY));
        assertThat(drift.path("cell").path("procedure").asString())
                .isEqualTo(total.getString(ViewFields.PROCEDURE));
        assertThat(right.path("driftingCells").asLong(-1)).isZero();
    }

    @Test
    void namesTheCellsOfADossierThatIsMissing() {
        Document dossier = one(ViewFields.DOSSIERS);
        stack.mongo().remove(dossier, ViewFields.DOSSIERS);

        JsonNode wrong = recount();
        stack.mongo().insert(dossier, ViewFields.DOSSIERS);

        assertThat(wrong.path("driftingCells").asLong()).isPositive();
        assertThat(wrong.path("drifts").findValuesAsString("day"))
                .contains(dossier.getString(ViewFields.RECEIVED_DAY));
        assertThat(recount().path("driftingCells").asLong(-1)).isZero();
    }

    @Test
    void isRunByOperatorsOnly() {
        assertThat(stack.post(ReportingStack.LEADER, "/recounts", "").statusCode()).isEqualTo(403);
    }

    private Document one(String collection) {
        Document one = stack.mongo().findOne(new Query(), Document.class, collection);
        assertThat(one).isNotNull();
        return one;
    }

    private JsonNode recount() {
        assertThat(stack.post(ReportingStack.OPERATOR, "/recounts", "").statusCode())
                .isEqualTo(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> stack.json(stack.get(ReportingStack.OPERATOR, "/recounts")),
                        status -> !status.path("finishedAt").isNull());
    }
}
