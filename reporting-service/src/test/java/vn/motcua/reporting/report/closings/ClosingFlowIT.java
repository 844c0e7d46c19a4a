package vn.motcua.reporting.report.closings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import tools.jackson.databind.JsonNode;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.kernel.event.Timing;
import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.RandomStories;
import vn.motcua.reporting.ReportingStack;
import vn.motcua.reporting.ledger.ReportTopics;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.view.ViewFields;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Two quarters closed one after the other, with a dossier that came to light in between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosingFlowIT {

    private static final int DOSSIERS = 300;
    private static final int FORGOTTEN = 9_001;
    private static final int REOPENED = 9_002;

    @SuppressWarnings("NullAway.Init") // by JUnit, before all tests
    private ReportingStack stack;

    @SuppressWarnings("NullAway.Init")
    private JsonNode asReported;

    @SuppressWarnings("NullAway.Init")
    private JsonNode first;

    @SuppressWarnings("NullAway.Init")
    private JsonNode second;

    @BeforeAll
    void closeTwoQuarters(@TempDir Path directory) throws IOException {
        var random = new Random(6709);
        List<List<DossierEvent>> histories = new ArrayList<>();
        for (int i = 0; i < DOSSIERS; i++) {
            histories.add(RandomStories.next(i, random).events());
        }
        stack = new ReportingStack(directory).start();
        stack.publish(RandomStories.delivered(histories, random));
        var reopened =
                DossierStory.of(REOPENED)
                        .received("2020-12-01T09:00", "2020-12-10T17:00")
                        .resolved("2020-12-14T09:00", Outcome.GRANTED, Timing.LATE);
        stack.publish(reopened.events());
        stack.awaitAll();
        asReported = json("/2020-Q4");
        first = closed("2020-Q4");
        var forgotten = DossierStory.of(FORGOTTEN).received("2020-12-30T09:00", "2021-08-02T17:00");
        stack.publish(forgotten.events());
        reopened.reopened("2021-03-01T09:00", "2021-03-05T17:00");
        stack.publish(List.of(reopened.last()));
        stack.awaitAll();
        second = closed("2021-Q1");
    }

    @AfterAll
    void close() {
        stack.close();
    }

    @Nested
    class AClosedPeriod {

        @Test
        void keepsItsFiguresWhateverComesLater() {
            JsonNode report = json("/2020-Q4");

            assertThat(report.path("total")).isEqualTo(asReported.path("total"));
            assertThat(report.path("rows")).isEqualTo(asReported.path("rows"));
            assertThat(report.path("closing").path("hash")).isEqualTo(first.path("hash"));
            assertThat(first.path("content").path("total").path("figures").path("total"))
                    .isEqualTo(asReported.path("total").path("total"));
        }

        @Test
        void showsWhatWouldBeCountedTodayWhenAsked() {
            JsonNode live = json("/2020-Q4?books=live");

            assertThat(live.path("total").path("total").asLong())
                    .isEqualTo(asReported.path("total").path("total").asLong() + 1);
            assertThat(live.path("closing").isNull()).isTrue();
            assertThat(status(ReportingStack.LEADER, "/2020-Q4?books=burnt")).isEqualTo(422);
        }

        @Test
        void listsTheDossiersBehindEveryFigureAsTheyWere() {
            for (Column column : Column.values()) {
                for (JsonNode row : asReported.path("rows")) {
                    String cell =
                            "/2020-Q4/dossiers?size=200&cell=%s&key=%s"
                                    .formatted(column.key(), row.path("key").asString());
                    assertThat(json(cell).path("total")).as(cell).isEqualTo(row.path(column.key()));
                }
            }
        }

        @Test
        void canBeSplitInWaysNobodyHadAskedForYet() {
            for (String by : List.of("procedure", "online-level")) {
                long parts = 0;
                for (JsonNode row : json("/2020-Q4?by=" + by).path("rows")) {
                    parts += row.path("open").asLong();
                    String cell =
                            "/2020-Q4/dossiers?cell=open&by=%s&key=%s"
                                    .formatted(by, row.path("key").asString());
                    assertThat(json(cell).path("total")).as(cell).isEqualTo(row.path("open"));
                }

                assertThat(parts).as(by).isEqualTo(asReported.path("total").path("open").asLong());
            }
        }

        @Test
        void isRestatedWithTheDossiersThatMakeTheDifference() {
            JsonNode restated = json("/closings/vu-quang/2020-Q4/restatement");

            assertThat(restated.path("difference").path("total").asLong()).isOne();
            assertThat(restated.path("difference").path("receivedDirect").asLong()).isOne();
            assertThat(restated.path("difference").path("openInTime").asLong()).isOne();
            assertThat(restated.path("difference").has("resolved")).isFalse();
            assertThat(restated.path("unexplained").isEmpty()).isTrue();
            assertThat(restated.path("total").asLong()).isOne();
            assertThat(restated.path("dossiers").get(0).path("code").asString())
                    .isEqualTo("HS-" + FORGOTTEN);
        }

        @Test
        void isLeftAsItWasByAReopeningThatCameLater() {
            assertThat(json("/closings/vu-quang/2020-Q4/restatement").path("dossiers"))
                    .noneMatch(one -> one.path("code").asString().equals("HS-" + REOPENED));
            assertThat(json("/2021-Q1/dossiers?cell=reopened&size=200").path("items"))
                    .anyMatch(one -> one.path("code").asString().equals("HS-" + REOPENED));
        }

        @Test
        void holdsUpToEveryCheck() {
            for (String period : List.of("2020-Q4", "2021-Q1")) {
                JsonNode verification = json("/closings/vu-quang/" + period + "/verification");

                assertThat(verification.path("holds").asBoolean())
                        .as(verification.toString())
                        .isTrue();
                assertThat(verification.path("checks").size()).isEqualTo(9);
            }
        }

        @Test
        void isFoundOutWhenAFrozenDossierIsChanged() {
            String id = first.path("content").path("id").asString();
            var one = Query.query(Criteria.where(ViewFields.CLOSING).is(id));
            Document frozen =
                    stack.mongo().findOne(one, Document.class, ViewFields.CLOSED_DOSSIERS);
            assertThat(frozen).isNotNull();
            stack.mongo().remove(frozen, ViewFields.CLOSED_DOSSIERS);

            JsonNode verification = json("/closings/vu-quang/2020-Q4/verification");

            stack.mongo().insert(frozen, ViewFields.CLOSED_DOSSIERS);
            assertThat(verification.path("holds").asBoolean()).isFalse();
            assertThat(failing(verification)).contains("digest", "figures");
        }
    }

    @Nested
    class ThePeriodAfter {

        @Test
        void carriesOverWhatWasClosedWithItsAdjustments() {
            JsonNode bridge = json("/2021-Q1").path("bridge");

            assertThat(bridge.path("period").asString()).isEqualTo("2020-Q4");
            assertThat(bridge.path("adjustments").asLong()).isOne();
            assertThat(bridge.path("closedOpen")).isEqualTo(asReported.path("total").path("open"));
            assertThat(bridge.path("carriedOver").asLong())
                    .isEqualTo(
                            bridge.path("closedOpen").asLong()
                                    + 1
                                    + bridge.path("reopened").asLong());
            assertThat(bridge.path("reopened"))
                    .isEqualTo(json("/2021-Q1").path("total").path("reopened"));
        }

        @Test
        void namesTheClosingItFollowsAndWhatHasChangedInIt() {
            JsonNode content = second.path("content");

            assertThat(content.path("evidence").path("previous")).isEqualTo(first.path("hash"));
            assertThat(content.path("adjustments").get(0).path("closing"))
                    .isEqualTo(first.path("hash"));
            assertThat(content.path("adjustments").get(0).path("figures").path("open").asLong())
                    .isOne();
        }
    }

    @Nested
    class AnOrder {

        @Test
        void isRefusedWhenItIsOutOfTurn() {
            assertThat(refusal("2020-Q4")).isEqualTo("already-closed");
            assertThat(refusal("2021-Q3")).isEqualTo("not-next");
            assertThat(refusal("2199-Q4")).isEqualTo("period-not-over");
            assertThat(refusal("2021-9M")).isEqualTo("not-closable");
            assertThat(refusal("2021-01-01_2021-01-31")).isEqualTo("not-closable");
            assertThat(refusal("2021-Q5")).isEqualTo("unknown-period");
        }

        @Test
        void isRefusedToWhomItIsNotUpTo() {
            assertThat(order("HEAD/vu-quang", "{\"period\": \"2021-Q2\"}").statusCode())
                    .isEqualTo(403);
            assertThat(
                            order(
                                            "LEADER/vu-quang.an-phu",
                                            "{\"period\": \"2021-Q2\", \"unit\": \"vu-quang\"}")
                                    .statusCode())
                    .isEqualTo(403);
            assertThat(order(ReportingStack.LEADER, "{}").statusCode()).isEqualTo(422);
        }

        @Test
        void isRefusedUnlessExactlyWhatIsHeldBackIsAccepted() {
            var answer =
                    order(
                            ReportingStack.LEADER,
                            "{\"period\": \"2021-Q2\", \"acceptHeldBack\": 5}");

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(stack.json(answer).path("heldBack").asLong(-1)).isZero();
        }

        @Test
        void isRefusedWithTheCellThatTheDossiersDoNotAddUpTo() {
            var one = Query.query(Criteria.where("OPEN").gte(1).and("day").lt("2020-12-01"));
            Document total = stack.mongo().findOne(one, Document.class, ViewFields.TOTALS);
            assertThat(total).isNotNull();
            var it = Query.query(Criteria.where(ViewFields.ID).is(total.get(ViewFields.ID)));
            String unit = total.getString(ViewFields.AGENCY);
            stack.mongo().updateFirst(it, new Update().inc("RECEIVED", 1), ViewFields.TOTALS);

            var answer = order("LEADER/" + unit, "{\"period\": \"2020-12\"}");

            stack.mongo().updateFirst(it, new Update().inc("RECEIVED", -1), ViewFields.TOTALS);
            JsonNode cells = stack.json(answer).path("cells");
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(cells.size()).isOne();
            assertThat(cells.get(0).path("cell").path("procedure").asString())
                    .isEqualTo(total.getString(ViewFields.PROCEDURE));
        }

        @Test
        void isRefusedWithTheDossierThatIsListedOtherwiseThanItIsCounted() {
            var resolved = Query.query(Criteria.where(ViewFields.TIMING).is("EARLY"));
            Document dossier = stack.mongo().findOne(resolved, Document.class, ViewFields.DOSSIERS);
            assertThat(dossier).isNotNull();
            String unit = dossier.getString(ViewFields.AGENCY);
            var it = Query.query(Criteria.where(ViewFields.ID).is(dossier.get(ViewFields.ID)));
            stack.mongo().updateFirst(it, Update.update("timing", "LATE"), ViewFields.DOSSIERS);

            var answer =
                    order(
                            "LEADER/" + unit,
                            "{\"period\": \"%s\"}"
                                    .formatted(
                                            dossier.getString(ViewFields.CLOSED_DAY)
                                                    .substring(0, 7)));

            stack.mongo().updateFirst(it, Update.update("timing", "EARLY"), ViewFields.DOSSIERS);
            assertThat(stack.json(answer).path("dossiers").findValuesAsString("id"))
                    .containsExactly(dossier.getString(ViewFields.ID));
        }

        @Test
        void standsOnlyOnceWhenTwoComeTogether() {
            List<CompletableFuture<HttpResponse<String>>> both =
                    Stream.of(1, 2)
                            .map(_ ->
                                    CompletableFuture.supplyAsync(() ->
                                            order(
                                                    ReportingStack.LEADER,
                                                    "{\"period\": \"2020-11\"}")))
                            .toList();

            assertThat(both.stream().map(one -> one.join().statusCode()))
                    .containsExactlyInAnyOrder(201, 409);
            assertThat(json("/closings/vu-quang/2020-11").path("content").path("subject"))
                    .isNotEmpty();
        }

        @Test
        void hasNoEffectWhenItIsCutOffBeforeItsRecord() {
            JsonNode fact = json("/closings/vu-quang/2020-Q4/file").path("dossiers").get(0);
            stack.publish(
                    ReportTopics.CLOSINGS,
                    "vu-quang",
                    "{\"type\":\"dossier\",\"closing\":\"cut-off\",\"fact\":%s}".formatted(fact));
            stack.publish(ReportTopics.CLOSINGS, "vu-quang", "not a closing");

            JsonNode closed = closed("2020-Q4-official");

            assertThat(closed.path("content").path("subject").path("chain").asString())
                    .isEqualTo("official-3M");
            assertThat(json("/2020-Q4").path("total")).isEqualTo(asReported.path("total"));
        }
    }

    @Test
    void closingsSurviveTheLossOfTheDatabase() {
        stack.mongo().getDb().drop();
        stack.stop();
        stack.start();
        stack.awaitAll();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> status(ReportingStack.LEADER, "/closings/vu-quang/2021-Q1") == 200);

        assertThat(json("/closings/vu-quang/2020-Q4").path("hash")).isEqualTo(first.path("hash"));
        assertThat(json("/2020-Q4").path("total")).isEqualTo(asReported.path("total"));
        assertThat(json("/closings/vu-quang/2021-Q1/verification").path("holds").asBoolean())
                .isTrue();
    }

    private static List<String> failing(JsonNode verification) {
        List<String> failing = new ArrayList<>();
        for (JsonNode check : verification.path("checks")) {
            if (!check.path("holds").asBoolean()) {
                failing.add(check.path("key").asString());
            }
        }
        return failing;
    }

    private String refusal(String period) {
        var answer = order(ReportingStack.LEADER, "{\"period\": \"" + period + "\"}");
        assertThat(answer.statusCode()).isBetween(400, 499);
        return stack.json(answer).path("type").asString().replace("urn:motcua:problem:", "");
    }

    private JsonNode closed(String period) {
        var answer = order(ReportingStack.LEADER, "{\"period\": \"" + period + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return stack.json(answer);
    }

    private HttpResponse<String> order(String token, String body) {
        return stack.post(token, "/closings", body);
    }

    private int status(String token, String path) {
        return stack.get(token, path).statusCode();
    }

    private JsonNode json(String path) {
        var answer = stack.get(ReportingStack.LEADER, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return stack.json(answer);
    }
}
