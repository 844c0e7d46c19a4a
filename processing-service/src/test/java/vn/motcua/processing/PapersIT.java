package vn.motcua.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;
import static vn.motcua.processing.papers.PaperFixtures.pdf;
import static vn.motcua.processing.papers.PaperFixtures.sha256;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.embedded.EmptyStore;
import vn.motcua.embedded.FreePort;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.Ids;
import vn.motcua.processing.papers.scan.FakeClamd;
import vn.motcua.processing.papers.store.Papers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class PapersIT {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final int MEGABYTE = 1 << 20;
    private static final String DATABASE = "processing";

    @TempDir private static Path directory;

    private static EmbeddedBroker broker;
    private static EmptyStore store;
    private static MongoClient client;
    private static MongoTemplate mongo;
    private static Log log;
    private static int clamdPort;
    private static RunningService service;

    private final HttpClient http = HttpClient.newHttpClient();
    private final DossierId id = someDossier();
    private long before;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.startAnywhere(directory);
        store = EmptyStore.start();
        client = MongoClients.create(store.uri());
        mongo = new MongoTemplate(client, DATABASE);
        clamdPort = FreePort.find();
        service =
                RunningService.start(
                        broker.bootstrapServers(),
                        store.uri(),
                        DATABASE,
                        "*",
                        "--motcua.papers.max-size=8MB",
                        "--motcua.papers.clamd=127.0.0.1:" + clamdPort,
                        "--motcua.papers.scan-interval=100ms",
                        "--motcua.papers.sweep-interval=200ms");
        log = new Log(broker.bootstrapServers());
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
    void receive() {
        log.publish(received(id));
        await().atMost(BOUND).until(() -> service.version(id) == 1);
        before = Papers.leftovers(mongo);
    }

    @Test
    void takesAPaperToTheLogAndGivesItBack() throws Exception {
        byte[] content = pdf(5 * MEGABYTE + 7);

        var created = post(content);

        assertThat(created.statusCode()).isEqualTo(201);
        String where = created.headers().firstValue("Location").orElseThrow();
        assertThat(get(where).body()).isEqualTo(content);
        var told = log.awaitEvents(id, 2, BOUND).getLast();
        assertThat(Log.header(told, "ce_type")).isEqualTo("vn.motcua.dossier.paper-filed.v1");
        assertThat(new String(told.value(), US_ASCII))
                .contains(sha256(content))
                .doesNotContain("Nguyen");
    }

    @Test
    void losesNoneOfSeveralPapersFiledAtOnce() {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int number = 1; number <= 8; number++) {
            answers.add(http.sendAsync(request(pdf(100_000 + number)), BodyHandlers.ofString()));
        }

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(201));
        assertThat(log.awaitEvents(id, 9, BOUND)).hasSize(9);
    }

    @Nested
    class AnUploadCutInTheMiddle {

        @Test
        void leavesNothingBehindWhenTheLineBreaks() throws Exception {
            try (var request = rawPost("Content-Length: " + 6 * MEGABYTE)) {
                request.body(pdf(4 * MEGABYTE));
                awaitChunks();
                request.cut();
            }

            awaitNothingMoreThanBefore();
        }

        @Test
        void leavesNothingBehindWhenFewerBytesComeThanWereAnnounced() throws Exception {
            try (var request = rawPost("Content-Length: " + 6 * MEGABYTE)) {
                request.body(pdf(4 * MEGABYTE));
                request.fallSilent();

                assertThat(request.status()).isEqualTo(400);
            }

            awaitNothingMoreThanBefore();
        }

        @Test
        void leavesNothingBehindWhenItsLastChunkNeverComes() throws Exception {
            try (var request = rawPost("Transfer-Encoding: chunked")) {
                request.chunk(pdf(4 * MEGABYTE));
                awaitChunks();
                request.cut();
            }

            awaitNothingMoreThanBefore();
        }

        @Test
        void tellsTheCaseNothing() throws Exception {
            try (var request = rawPost("Content-Length: " + 6 * MEGABYTE)) {
                request.body(pdf(4 * MEGABYTE));
                request.fallSilent();
                request.status();
            }

            assertThat(service.version(id)).isEqualTo(1);
        }

        private void awaitChunks() {
            await().atMost(BOUND).until(() -> Papers.leftovers(mongo) > before + 1);
        }
    }

    @Nested
    class APaperThatIsTooLarge {

        @Test
        void isRefusedBeforeAnyOfItIsSent() throws Exception {
            try (var request = rawPost("Content-Length: " + 500 * MEGABYTE)) {
                assertThat(request.status()).isEqualTo(413);
            }
        }

        @Test
        void isRefusedAsSoonAsItTurnsOutToBe() throws Exception {
            try (var request = rawPost("Transfer-Encoding: chunked")) {
                for (int megabyte = 1; megabyte <= 8; megabyte++) {
                    request.chunk(pdf(MEGABYTE));
                }
                request.chunk(pdf(1));

                assertThat(request.status()).isEqualTo(413);
            }

            awaitNothingMoreThanBefore();
        }
    }

    @Nested
    class AnUploadThatNobodyLivedToUndo {

        @Test
        void isRemovedByTheSweep() throws Exception {
            Papers.leaveBehind(mongo, new Ids(), id, pdf(3 * MEGABYTE), Instant.EPOCH);

            awaitNothingMoreThanBefore();
        }
    }

    @Nested
    class AScanner {

        @Test
        void blocksNothingWhileItIsDownAndQuarantinesOnceItIsBack() throws Exception {
            byte[] infected = ("%PDF-1.7\n" + FakeClamd.EICAR).getBytes(US_ASCII);

            var created = post(infected);

            String where = created.headers().firstValue("Location").orElseThrow();
            assertThat(created.body()).contains("\"WAITING\"");
            assertThat(get(where).statusCode()).isEqualTo(200);
            assertThat(service.command(id, "claim", 2, "")).isEqualTo(200);

            try (var _ = FakeClamd.start(clamdPort)) {
                await().atMost(BOUND).until(() -> get(where).statusCode() == 423);
            }
            assertThat(new String(get("/api/cases/" + id + "/papers").body(), US_ASCII))
                    .contains("\"QUARANTINED\"", "Win.Test.EICAR_HDB-1");
        }
    }

    private void awaitNothingMoreThanBefore() {
        await().atMost(BOUND).until(() -> Papers.leftovers(mongo) == before);
    }

    private RawRequest rawPost(String header) throws IOException {
        return RawRequest.post(service.port(), path(), header);
    }

    private HttpResponse<String> post(byte[] content) throws Exception {
        return http.send(request(content), BodyHandlers.ofString());
    }

    private HttpRequest request(byte[] content) {
        return authorized(path())
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(content))
                .build();
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(authorized(path).GET().build(), BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .header("Authorization", "Bearer canbo.ktht");
    }

    private String path() {
        return "/api/cases/" + id + "/papers?key=don&name=Nguyen%20Van%20A.pdf";
    }
}
