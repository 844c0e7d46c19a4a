package vn.motcua.reporting.report.figures;

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
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.reporting.DossierStory;
import vn.motcua.reporting.RandomStories;
import vn.motcua.reporting.Recount;
import vn.motcua.reporting.ReportingStack;
import vn.motcua.reporting.ledger.Dimensions;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.view.ViewFields;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** From events on a real broker to figures over HTTP, with a restart in the middle. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportFlowIT {

    private static final int DOSSIERS = 500;
    private static final AgencyId DISTRICT = new AgencyId("vu-quang");

    private static final Dimensions ELSEWHERE =
            new Dimensions(
                    new AgencyId("elsewhere"),
                    DossierStory.KTHT.department(),
                    DossierStory.KTHT.procedure(),
                    DossierStory.KTHT.channel());

    private final List<List<DossierEvent>> histories = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // by JUnit, before all tests
    private ReportingStack stack;

    @BeforeAll
    void publishRestartAndPublishOn(@TempDir Path directory) throws IOException {
        var random = new Random(6708);
        for (int i = 0; i < DOSSIERS; i++) {
            histories.add(RandomStories.next(i, random).events());
        }
        List<DossierEvent> delivered = RandomStories.delivered(histories, random);
        stack = new ReportingStack(directory).start();
        stack.publish(delivered.subList(0, delivered.size() / 2));
        stack.stop();
        stack.start();
        stack.publish(delivered.subList(delivered.size() / 2, delivered.size()));
        stack.awaitAll();
    }

    @AfterAll
    void close() {
        stack.close();
    }

    @Nested
    class AReport {

        @Test
        void agreesWithARecountInEveryPeriod() {
            for (String period :
                    List.of("2020-11", "2020-12-official", "2021-Q1", "2021-Q1-official", "2021")) {
                JsonNode report = report(period);

                assertThat(figures(report.path("total")))
                        .as(period)
                        .isEqualTo(recount(report.path("from"), report.path("toExclusive")));
            }
        }

        @Test
        void showsWhatNobodyOwns() {
            for (String by : List.of("level", "field", "agency", "procedure", "online-level")) {
                JsonNode rows = report("2021-Q1?by=" + by).path("rows");

                assertThat(rows.get(rows.size() - 1).path("key").asString())
                        .as(by)
                        .isEqualTo("unattributed");
            }
        }

        @Test
        void isSplitByHowMuchOfAProcedureIsOnline() {
            JsonNode report = report("2021-Q1?by=online-level");

            assertThat(report.path("by").asString()).isEqualTo("online-level");
            assertThat(report.path("rows"))
                    .extracting(row -> row.path("key").asString())
                    .containsExactly("FULL", "PARTIAL", "unattributed");
            assertThat(report.path("rows").get(0).path("name").asString())
                    .isEqualTo("Online in full");
            for (Column column : Column.values()) {
                long sum = 0;
                for (JsonNode row : report.path("rows")) {
                    sum += row.path(column.key()).asLong();
                }
                assertThat(sum)
                        .as(column.key())
                        .isEqualTo(report("2021-Q1").path("total").path(column.key()).asLong());
            }
        }

        @Test
        void saysWhichRulesItFollowedAndHowFreshItIs() {
            JsonNode report = report("2021-Q1");

            assertThat(report.path("ruleSet").asString()).isEqualTo("default-2021");
            assertThat(report.path("cut").asString()).isEqualTo("calendar");
            assertThat(report.path("freshness").path("lag").asLong()).isZero();
            assertThat(report.path("freshness").path("eventsCounted").asLong())
                    .isGreaterThanOrEqualTo(histories.stream().mapToLong(List::size).sum());
        }

        @Test
        void carriesOverWhatTheOneBeforeLeftOpenAndWhatWasReopened() {
            JsonNode after = report("2021-Q2").path("total");

            assertThat(after.path("reopened").asLong()).isPositive();
            assertThat(after.path("carriedOver").asLong() - after.path("reopened").asLong())
                    .isEqualTo(report("2021-Q1").path("total").path("open").asLong());
        }

        @Test
        void addsUpToTheWholeWhenItIsSplit() {
            long parts = 0;
            for (String level : List.of("DISTRICT", "COMMUNE", "VERTICAL", "unattributed")) {
                parts += report("2021-Q1?level=" + level).path("total").path("total").asLong();
            }

            assertThat(parts).isEqualTo(report("2021-Q1").path("total").path("total").asLong());
        }

        @Test
        void isWithheldWhenAStoredSumIsWrong() {
            var one =
                    Query.query(Criteria.where(ViewFields.DAY).gte("2021-01-01").lt("2021-03-01"));
            Document total = stack.mongo().findOne(one, Document.class, ViewFields.TOTALS);
            assertThat(total).isNotNull();
            var it = Query.query(Criteria.where(ViewFields.ID).is(total.get(ViewFields.ID)));
            stack.mongo().updateFirst(it, new Update().inc("OPEN", 1), ViewFields.TOTALS);

            var answer = once(total, 409);

            stack.mongo().updateFirst(it, new Update().inc("OPEN", -1), ViewFields.TOTALS);
            once(total, 200);
            assertThat(stack.json(answer).path("identities").toString())
                    .contains("open-parts", "total-resolved-open", "over by 1");
        }

        /** Nothing but the store has changed: what was counted just before may be given again. */
        private HttpResponse<String> once(Document total, int status) {
            String leader = "LEADER/" + total.getString(ViewFields.AGENCY);
            return await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> stack.get(leader, "/2021-Q1"),
                            answer -> answer.statusCode() == status);
        }
    }

    @Nested
    class ACell {

        @Test
        void listsAsManyDossiersAsItSays() {
            for (Breakdown by : Breakdown.values()) {
                JsonNode report = report("2021-Q1-official?by=" + by.key());
                for (JsonNode row : report.path("rows")) {
                    String where = "&by=" + by.key() + "&key=" + row.path("key").asString();
                    for (Column column : Column.values()) {
                        assertThat(behind(column, where).path("total").asLong())
                                .as("%s %s", column, where)
                                .isEqualTo(row.path(column.key()).asLong());
                    }
                }
            }
        }

        @Test
        void listsThemPageByPage() {
            JsonNode first = behind(Column.TOTAL, "&size=7");
            JsonNode second = behind(Column.TOTAL, "&size=7&page=1");

            assertThat(first.path("items").size()).isEqualTo(7);
            assertThat(second.path("items").get(0).path("id"))
                    .isNotEqualTo(first.path("items").get(0).path("id"));
        }

        @Test
        void saysHowEachDossierStoodAtTheEnd() {
            for (JsonNode item : behind(Column.OPEN_OVERDUE, "&size=200").path("items")) {
                assertThat(item.path("state").asString()).isEqualTo("OVERDUE");
                assertThat(item.path("agency").asString()).startsWith("vu-quang");
            }
        }

        private JsonNode behind(Column column, String more) {
            var answer =
                    stack.get(
                            ReportingStack.LEADER,
                            "/2021-Q1-official/dossiers?cell=" + column.key() + more);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return stack.json(answer);
        }
    }

    @Nested
    class ACaller {

        @Test
        void seesNoMoreThanTheirDepartments() {
            JsonNode seen = stack.json(stack.get("HEAD/vu-quang/KTHT", "/2021?by=department"));

            assertThat(seen.path("rows").size()).isOne();
            assertThat(seen.path("total").path("total"))
                    .isEqualTo(report("2021?department=KTHT").path("total").path("total"));
        }

        @Test
        void seesNoMoreThanTheirAgencies() {
            assertThat(status("LEADER/vu-quang.an-phu", "/2021?agency=vu-quang")).isEqualTo(403);
            assertThat(stack.json(stack.get("LEADER/vu-quang.an-phu", "/2021")).path("total"))
                    .isEqualTo(report("2021?agency=vu-quang.an-phu").path("total"));
        }

        @Test
        void isRefusedWhatTheirRoleDoesNotRead() {
            assertThat(status("OFFICER/vu-quang/KTHT", "/2021")).isEqualTo(403);
            assertThat(status(ReportingStack.LEADER, "/status")).isEqualTo(403);
            assertThat(status(ReportingStack.LEADER, "/dossiers/x")).isEqualTo(403);
        }

        @Test
        void isToldWhatIsWrongWithTheQuestion() {
            assertThat(status(ReportingStack.LEADER, "/2021-Q5")).isEqualTo(422);
            assertThat(status(ReportingStack.LEADER, "/2199")).isEqualTo(422);
            assertThat(status(ReportingStack.LEADER, "/2021?by=moon")).isEqualTo(422);
            assertThat(status(ReportingStack.LEADER, "/2021?agency=nowhere")).isEqualTo(422);
            assertThat(status(ReportingStack.LEADER, "/2021/dossiers?cell=moon")).isEqualTo(422);
            assertThat(status(ReportingStack.LEADER, "/2021/dossiers?size=0")).isEqualTo(422);
            assertThat(status(ReportingStack.LEADER, "/2021/dossiers?page=x")).isEqualTo(422);
        }
    }

    @Nested
    class ACheck {

        @Test
        void findsTheDossierThatIsMissingFromThePublishedTotal() {
            JsonNode answer =
                    stack.json(
                            stack.post(
                                    ReportingStack.LEADER,
                                    "/check",
                                    """
                                    {"carriedOver": 1098, "received": 5611,
                                     "total": 6708, "resolved": 6561}\
                                    """));

            assertThat(answer.path("balanced").asBoolean()).isFalse();
            assertThat(answer.path("identities").get(0).path("text").asString())
                    .isEqualTo(
                            "carried over 1,098 + received 5,611 = 6,709, but total 6,708: short by"
                                    + " 1");
        }

        @Test
        void refusesWhatIsNoFigure() {
            var answer =
                    stack.post(
                            ReportingStack.LEADER,
                            "/check",
                            """
                            {"received": -1, "total": 1.5, "moon": 3}\
                            """);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(stack.json(answer).path("errors").findValuesAsString("field"))
                    .containsExactlyInAnyOrder("received", "total", "moon");
        }
    }

    @Nested
    class ADossier {

        @Test
        void isShownToTheSystemAsTheLedgerKnowsIt() {
            DossierEvent event = histories.getFirst().getFirst();

            var answer = stack.get("SYSTEM/vu-quang", "/dossiers/" + event.dossierId());

            assertThat(stack.json(answer).path("code").asString()).isEqualTo("HS-0");
            assertThat(status("SYSTEM/vu-quang", "/dossiers/unknown")).isEqualTo(404);
        }
    }

    @Test
    void theViewsCanBeDroppedAndAreReadAgain() {
        JsonNode before = report("2021-Q1?by=field");
        stack.mongo().getDb().drop();
        stack.stop();
        stack.start();
        stack.awaitAll();

        JsonNode after = report("2021-Q1?by=field");

        assertThat(after.path("total")).isEqualTo(before.path("total"));
        assertThat(after.path("rows")).isEqualTo(before.path("rows"));
    }

    @Test
    void whatCannotBeCountedIsShownAsHeldBackAndNothingElseStops() {
        stack.publish("nobody", "not an event");
        var next = DossierStory.of(DOSSIERS + 1, ELSEWHERE).received("2019-05-06T08:00", null);
        stack.publish(next.events());
        stack.awaitAll();

        JsonNode status = stack.json(stack.get(ReportingStack.OPERATOR, "/status"));
        JsonNode report = stack.json(stack.get("LEADER/elsewhere", "/2019"));
        assertThat(status.path("heldBack").asLong()).isOne();
        assertThat(report.path("total").path("total").asLong()).isOne();
        assertThat(report.path("freshness").path("heldBack").asLong()).isOne();
    }

    private int status(String token, String path) {
        return stack.get(token, path).statusCode();
    }

    private JsonNode report(String period) {
        var answer = stack.get(ReportingStack.LEADER, "/" + period);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return stack.json(answer);
    }

    private static List<Long> figures(JsonNode row) {
        return List.of(
                row.path("receivedOnline").asLong(),
                row.path("receivedDirect").asLong(),
                row.path("resolvedEarly").asLong(),
                row.path("resolvedOnTime").asLong(),
                row.path("resolvedLate").asLong(),
                row.path("openInTime").asLong(),
                row.path("openOverdue").asLong(),
                row.path("paused").asLong());
    }

    private List<Long> recount(JsonNode from, JsonNode toExclusive) {
        List<List<DossierEvent>> seen =
                histories.stream().filter(one -> one.getFirst().agency().within(DISTRICT)).toList();
        LocalDate end = LocalDate.parse(toExclusive.asString());
        long[] flows = new long[5];
        LocalDate day = LocalDate.parse(from.asString());
        Recount.Day last = Recount.of(seen, end.minusDays(1));
        for (; day.isBefore(end); day = day.plusDays(1)) {
            Recount.Day one = Recount.of(seen, day);
            flows[0] += one.online();
            flows[1] += one.direct();
            flows[2] += one.early();
            flows[3] += one.onTime() + one.undecided();
            flows[4] += one.late();
        }
        return List.of(
                flows[0],
                flows[1],
                flows[2],
                flows[3],
                flows[4],
                last.openInTime(),
                last.openOverdue(),
                last.paused());
    }
}
