package vn.motcua.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.embedded.EmbeddedStore;
import vn.motcua.embedded.FreePort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A store in a process of its own, killed while many write. */
class KilledStoreTest {

    private static final int WRITERS = 6;

    @TempDir Path directory;

    @Test
    void hasEverythingItAnsweredOnceItIsOpenedAgain() throws Exception {
        Set<Integer> answered = ConcurrentHashMap.newKeySet();
        for (int round = 0; round < 3; round++) {
            writeUntilKilled(answered);

            try (var store = EmbeddedStore.start(directory, 0);
                    MongoClient client = MongoClients.create(store.uri())) {
                var documents = documents(client);
                for (int id : answered) {
                    assertThat(documents.find(Filters.eq(id)).first())
                            .as("answered document %d", id)
                            .isNotNull();
                    assertThat(documents.countDocuments(Filters.eq("code", "c" + id))).isEqualTo(1);
                }
                assertThat(documents.find().into(new ArrayList<>()))
                        .hasSize((int) documents.countDocuments());
            }
        }
    }

    private void writeUntilKilled(Set<Integer> answered) throws Exception {
        int port = FreePort.find();
        Process process = start(port);
        try (var writers = Executors.newFixedThreadPool(WRITERS);
                MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            documents(client).createIndex(new Document("code", 1));
            int before = answered.size();
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = (before + 1) * 10_000 + writer;
                writers.execute(() -> write(documents(client), first, answered));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> answered.size() > before + 200);
            process.destroyForcibly().waitFor();
            writers.shutdownNow();
        }
    }

    private static void write(
            MongoCollection<Document> documents, int first, Set<Integer> answered) {
        try {
            for (int id = first; ; id += WRITERS) {
                documents.insertOne(new Document("_id", id).append("code", "c" + id));
                answered.add(id);
            }
        } catch (MongoException killed) {
            // What had no answer may be there or not.
        }
    }

    private Process start(int port) throws IOException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProcess.class.getName(),
                        directory.toString(),
                        Integer.toString(port));
        Path log = Files.createTempFile(directory, "store", ".log");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("test").getCollection("documents");
    }
}
