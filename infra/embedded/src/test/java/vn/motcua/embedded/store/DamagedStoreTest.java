package vn.motcua.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.embedded.EmbeddedStore;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class DamagedStoreTest {

    private static final int DOCUMENTS = 500;

    @TempDir Path directory;

    /** As a killed process leaves it: nothing of the log is in tables yet. */
    private Path killed;

    @BeforeEach
    void copyWhileOpen() throws IOException {
        killed = directory.resolve("killed");
        try (var store = EmbeddedStore.start(directory.resolve("store"), 0);
                MongoClient client = MongoClients.create(store.uri())) {
            IntStream.range(0, DOCUMENTS)
                    .forEach(id ->
                            documents(client)
                                    .insertOne(
                                            new Document("_id", id)
                                                    .append("text", "x".repeat(200))));
            copy(directory.resolve("store"), killed);
        }
    }

    @Test
    void isWholeWhenTheLastWriteWasCutOff() throws IOException {
        Path log = log();
        try (var file = new RandomAccessFile(log.toFile(), "rw")) {
            file.setLength(file.length() - 7);
        }

        try (var store = EmbeddedStore.start(killed, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(documents(client).countDocuments()).isEqualTo(DOCUMENTS - 1);
            assertThat(documents(client).find().into(new ArrayList<>())).hasSize(DOCUMENTS - 1);
        }
    }

    @Test
    void isRefusedWhenItsLogIsDamagedInTheMiddle() throws IOException {
        damage(log(), Files.size(log()) / 2);

        var refused =
                catchThrowableOfType(StoreUnusable.class, () -> EmbeddedStore.start(killed, 0));

        assertThat(refused.reason()).isEqualTo(StoreUnusable.Reason.DAMAGED);
    }

    @Test
    void refusesAReadThatMeetsADamagedTableAndAnswersTheOthers() throws IOException {
        EmbeddedStore.start(killed, 0).close();
        Path table = largest(killed.resolve("documents"), ".sst");
        damage(table, Files.size(table) / 3);

        try (var store = EmbeddedStore.start(killed, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            assertThatThrownBy(() -> documents(client).find().into(new ArrayList<>()))
                    .hasMessageContaining("damaged");
            documents(client).insertOne(new Document("_id", "new"));
            assertThat(documents(client).find(new Document("_id", "new")).first()).isNotNull();
        }
    }

    @Test
    void isRefusedToASecondProcess() throws Exception {
        try (var _ = EmbeddedStore.start(killed, 0)) {
            var refused =
                    catchThrowableOfType(StoreUnusable.class, () -> EmbeddedStore.start(killed, 0));

            assertThat(refused.reason()).isEqualTo(StoreUnusable.Reason.IN_USE);
        }
    }

    private Path log() throws IOException {
        return largest(killed.resolve("documents"), ".log");
    }

    private static Path largest(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .max((one, other) ->
                            Long.compare(one.toFile().length(), other.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void damage(Path file, long at) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            bytes.write(new byte[64]);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("test").getCollection("documents");
    }
}
