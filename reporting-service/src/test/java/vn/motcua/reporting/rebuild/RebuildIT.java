package vn.motcua.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
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
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** One district's ledger, rebuilt again and again; each test goes on where the one before ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildIT {

    private final Random random = new Random(1098);

    @SuppressWarnings("NullAway.Init") // by JUnit, before all tests
    private ReportingStack stack;

    @BeforeAll
    void publish(@TempDir Path directory) throws IOException {
        stack = new ReportingStack(directory).start();
        stack.publish(RandomStories.delivered(histories(0, 300), random));
        stack.publish("nobody", "not an event");
        stack.awaitAll();
    }

    @AfterAll
    void close() {
        stack.close();
    }

    @Test
    @Order(1)
    void anEqualOneIsDiscardedWithoutATrace() {
        Set<String> before = traces();
        String report = figures();

        assertThat(order("").statusCode()).isEqualTo(202);
        JsonNode compared = compared();

        assertThat(compared.path("phase").asString()).as(compared.toString()).isEqualTo("EQUAL");
        assertThat(compared.path("generation").asInt()).isEqualTo(2);
        assertThat(compared.path("eventsCounted").asLong())
                .isEqualTo(status().path("eventsCounted").asLong())
                .isPositive();
        assertThat(compared.path("dossiersCompared").asLong()).isEqualTo(300);
        assertThat(order("/2/discard").statusCode()).isEqualTo(200);
        assertThat(rebuild().path("phase").asString()).isEqualTo("DISCARDED");
        await().atMost(Duration.ofSeconds(30)).until(() -> traces().equals(before));
        assertThat(figures()).isEqualTo(report);
    }

    @Test
    @Order(2)
    void differencesAreNamedAndPutRightBySwitching() {
        String right = figures();
        long heldBack = status().path("heldBack").asLong();
        Document total = one(ViewFields.TOTALS);
        Document dossier = one(ViewFields.DOSSIERS);
        stack.mongo().updateFirst(it(total), new Update().inc("OPEN", 2), ViewFields.TOTALS);
        stack.mongo().remove(it(dossier), ViewFields.DOSSIERS);

        order("");
        JsonNode compared = compared();
        assertThat(compared.path("phase").asString()).isEqualTo("DIFFERENT");
        assertThat(compared.path("differences").findValuesAsString("id"))
                .containsExactlyInAnyOrder(
                        total.getString(ViewFields.ID), dossier.getString(ViewFields.ID));
        assertThat(order("/3/switch").statusCode()).isEqualTo(200);

        assertThat(rebuild().path("live").asInt()).isEqualTo(3);
        assertThat(figures()).isEqualTo(right);
        assertThat(status().path("heldBack").asLong()).isEqualTo(heldBack).isOne();
    }

    @Test
    @Order(3)
    void theOneSwitchedToCountsOnAlsoAfterARestartAndNothingIsLeftOfTheOneBefore() {
        long before = status().path("eventsCounted").asLong();
        List<List<DossierEvent>> more = histories(300, 50);
        stack.publish(RandomStories.delivered(more, random));
        stack.awaitAll();

        stack.stop();
        stack.start();
        stack.awaitAll();

        long events = more.stream().mapToLong(List::size).sum();
        assertThat(status().path("eventsCounted").asLong()).isEqualTo(before + events);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !stack.mongo().collectionExists(ViewFields.DOSSIERS));
        assertThat(traces())
                .isNotEmpty()
                .allSatisfy(trace ->
                        assertThat(trace)
                                .matches(
                                        "(.*-g3(-.*|\\.dlt)?)|report\\.(generations|settlements)\\.v1"));
    }

    @Test
    @Order(4)
    void oneThatIsCutOffGoesOnAfterTheRestart() {
        assertThat(order("").statusCode()).isEqualTo(202);
        stack.stop();
        stack.start();
        stack.awaitAll();

        JsonNode compared = compared();

        assertThat(compared.path("phase").asString()).as(compared.toString()).isEqualTo("EQUAL");
        assertThat(compared.path("generation").asInt()).isEqualTo(4);
        assertThat(order("").statusCode()).as("a second one").isEqualTo(409);
        assertThat(order("/3/discard").statusCode()).as("the live one").isEqualTo(404);
        assertThat(order("/4/switch").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void isOrderedByOperatorsOnly() {
        assertThat(stack.post(ReportingStack.LEADER, "/rebuilds", "").statusCode()).isEqualTo(403);
    }

    private List<List<DossierEvent>> histories(int first, int count) {
        List<List<DossierEvent>> histories = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            histories.add(RandomStories.next(i, random).events());
        }
        return histories;
    }

    private Document one(String collection) {
        Document one = stack.mongo().findOne(new Query(), Document.class, collection);
        assertThat(one).isNotNull();
        return one;
    }

    private static Query it(Document document) {
        return Query.query(Criteria.where(ViewFields.ID).is(document.get(ViewFields.ID)));
    }

    private HttpResponse<String> order(String path) {
        return stack.post(ReportingStack.OPERATOR, "/rebuilds" + path, "");
    }

    private JsonNode rebuild() {
        return stack.json(stack.get(ReportingStack.OPERATOR, "/rebuilds"));
    }

    private JsonNode compared() {
        return await().atMost(Duration.ofSeconds(90))
                .until(this::rebuild, one -> one.path("comparedAt").isString());
    }

    private JsonNode status() {
        return stack.json(stack.get(ReportingStack.OPERATOR, "/status"));
    }

    private String figures() {
        var answer = stack.get(ReportingStack.LEADER, "/2021-Q1");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return stack.json(answer).path("total").toString();
    }

    /** Everything a generation of the ledger can leave behind. */
    private Set<String> traces() {
        Set<String> traces = new TreeSet<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            traces.addAll(admin.listTopics().names().get());
            admin.listGroups().valid().get().stream()
                    .map(GroupListing::groupId)
                    .forEach(traces::add);
        } catch (Exception silent) {
            throw new AssertionError("The broker does not answer", silent);
        }
        traces.addAll(stack.mongo().getCollectionNames());
        traces.removeIf(one ->
                !one.startsWith("report") && !one.contains("-g") && !one.contains("reporting"));
        traces.removeIf(one -> one.contains("closings"));
        return traces;
    }
}
