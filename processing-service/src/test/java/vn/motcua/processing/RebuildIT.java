package vn.motcua.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;
import static vn.motcua.processing.casework.CaseFixtures.withdrawn;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.id.DossierId;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The cases made anew from the whole log, beside those that are worked on. */
class RebuildIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private static Path directory;

    private static EmbeddedBroker broker;
    private static EmptyStore store;
    private static MongoClient client;
    private static MongoTemplate mongo;
    private static Log log;
    private static RunningService service;

    private final DossierId claimed = someDossier();
    private final DossierId resolved = someDossier();
    private final DossierId elsewhere = someDossier();

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.startAnywhere(directory);
        store = EmptyStore.start();
        client = MongoClients.create(store.uri());
        mongo = new MongoTemplate(client, "rebuild");
        log = new Log(broker.bootstrapServers());
        log.create("dossier.events.v1");
        service = RunningService.start(broker.bootstrapServers(), store.uri(), "rebuild", "*");
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
        client.close();
        store.close();
        broker.close();
    }

    @BeforeEach
    void live() {
        for (DossierId id : new DossierId[] {claimed, resolved, elsewhere}) {
            log.publish(received(id));
            await().atMost(BOUND).until(() -> service.version(id) == 1);
        }
        var answer = service.command(claimed, "claim", 1, "canbo.ktht", "key-1");
        assertThat(answer.statusCode()).isEqualTo(200);
        service.command(resolved, "claim", 1, "");
        service.command(resolved, "resolve", 2, "{\"outcome\":\"GRANTED\"}");
        log.publish(event(elsewhere, 2, withdrawn()));
        await().atMost(BOUND).until(() -> service.version(elsewhere) == 2);
        log.awaitEvents(claimed, 2, BOUND);
        log.awaitEvents(resolved, 3, BOUND);
    }

    @Test
    void equalThoseThatAreWorkedOn() {
        JsonNode status = rebuild(true);

        assertThat(status.path("phase").asString()).isEqualTo("EQUAL");
        assertThat(status.path("casesCompared").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(status.path("eventsRead").asLong())
                .isEqualTo(status.path("eventsOnLog").asLong());
        assertThat(mongo.getCollectionNames()).noneMatch(name -> name.contains("rebuilt"));
    }

    @Test
    void nameAndMendWhatWasLostOrDamaged() {
        mongo.remove(byId(resolved), "cases");
        mongo.updateFirst(
                byId(claimed),
                new Update().set("stage", "WAITING").set("officer", "nobody"),
                "cases");
        mongo.updateFirst(byId(elsewhere), new Update().set("history.1", "{torn"), "cases");
        Document damaged = stored(claimed);

        JsonNode told = rebuild(true);

        assertThat(told.path("phase").asString()).isEqualTo("DIFFERENT");
        assertThat(differences(told))
                .containsEntry(resolved.toString(), "MISSING []")
                .containsEntry(claimed.toString(), "DIFFERENT [\"officer\",\"stage\"]")
                .containsEntry(elsewhere.toString(), "DIFFERENT [\"events\"]")
                .hasSize(3);
        assertThat(stored(claimed)).as("a dry run").isEqualTo(damaged);

        JsonNode mended = rebuild(false);

        assertThat(mended.path("phase").asString()).isEqualTo("MENDED");
        assertThat(mended.path("mended").asLong()).isEqualTo(3);
        assertThat(rebuild(true).path("phase").asString()).isEqualTo("EQUAL");
        assertThat(service.show(resolved)).contains("RESOLVED");
        assertThat(service.show(elsewhere)).contains("WITHDRAWN");
        assertThat(stored(claimed).get("commands")).isEqualTo(damaged.get("commands"));
        long version = service.version(claimed);
        assertThat(service.command(claimed, "release", version, "{}")).isEqualTo(200);
        log.awaitEvents(claimed, 3, BOUND);
    }

    @Test
    void leaveWhatWasAnsweredAndIsNotOnTheLogYet() {
        Crash.afterWriting(store, "rebuild", event(elsewhere, 3, withdrawn()));
        Document ahead = stored(elsewhere);

        // The relay publishes it while the rebuild goes on: then it is on both sides.
        JsonNode status = rebuild(false);

        assertThat(status.path("different").asLong()).isZero();
        assertThat(stored(elsewhere).get("outbox")).isEqualTo(ahead.get("outbox"));
    }

    @Test
    void areNotMendedUnlessItIsSaidOutright() {
        var answer = service.ask(RunningService.OPERATOR, "POST", "/api/cases/rebuilds", "{}");

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void areAnOperatorsMatter() {
        assertThat(service.ask("canbo.ktht", "GET", "/api/cases/rebuilds", "").statusCode())
                .isEqualTo(403);
        assertThat(
                        service.ask(
                                        "canbo.ktht",
                                        "POST",
                                        "/api/cases/rebuilds",
                                        "{\"dryRun\":true}")
                                .statusCode())
                .isEqualTo(403);
    }

    private static JsonNode rebuild(boolean dryRun) {
        HttpResponse<String> begun =
                service.ask(
                        RunningService.OPERATOR,
                        "POST",
                        "/api/cases/rebuilds",
                        "{\"dryRun\":" + dryRun + "}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        return await().atMost(BOUND)
                .until(RebuildIT::status, now -> now.path("endedAt").isString());
    }

    private static JsonNode status() {
        return JSON.readTree(
                service.ask(RunningService.OPERATOR, "GET", "/api/cases/rebuilds", "").body());
    }

    private static Map<String, String> differences(JsonNode status) {
        Map<String, String> differences = new HashMap<>();
        for (JsonNode one : status.path("differences")) {
            differences.put(
                    one.path("id").asString(),
                    one.path("kind").asString() + " " + one.path("parts"));
        }
        return differences;
    }

    private static Document stored(DossierId id) {
        return mongo.find(byId(id), Document.class, "cases").getFirst();
    }

    private static Query byId(DossierId id) {
        return query(where("_id").is(id.toString()));
    }
}
