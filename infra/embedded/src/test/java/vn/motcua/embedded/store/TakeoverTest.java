package vn.motcua.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.embedded.EmbeddedStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Over a file that the release before the store on RocksDB left after a few lives of dossiers. */
class TakeoverTest {

    private static final List<String> DATABASES =
            List.of("intake", "notification", "processing", "reporting");

    @TempDir Path directory;

    private Path store;
    private Path earlier;

    @BeforeEach
    void unpack() throws IOException {
        store = directory.resolve("store");
        earlier = store.resolve("motcua");
        Files.createDirectories(store);
        try (var packed =
                new GZIPInputStream(TakeoverTest.class.getResourceAsStream("h2-store.gz"))) {
            Files.copy(packed, earlier);
        }
    }

    @Test
    void bringsEveryDocumentAndEveryUniqueIndex() throws IOException {
        Map<String, Set<Document>> before = documentsOfEarlierStore();
        List<Long> told = new ArrayList<>();

        try (var started = EmbeddedStore.start(store, 0, (done, _) -> told.add(done))) {
            assertThat(documents(started.uri())).isEqualTo(before);
            try (MongoClient client = MongoClients.create(started.uri())) {
                assertThat(client.getDatabase("intake").getCollection("dossiers").listIndexes())
                        .extracting(index -> index.getString("name"))
                        .contains("_id_", "code_1", "requestKey_1");
            }
        }

        assertThat(before.get("intake.dossiers")).hasSizeGreaterThan(3);
        assertThat(told.getLast()).isEqualTo(before.values().stream().mapToLong(Set::size).sum());
        assertThat(earlier).doesNotExist();
        assertThat(earlier.resolveSibling("motcua.taken-over")).exists();
    }

    @Test
    void happensOnce() throws IOException {
        EmbeddedStore.start(store, 0).close();
        try (var started = EmbeddedStore.start(store, 0);
                MongoClient client = MongoClients.create(started.uri())) {
            var dossiers = client.getDatabase("intake").getCollection("dossiers");

            assertThat(dossiers.countDocuments())
                    .isEqualTo(dossiers.find().into(new ArrayList<>()).size());
        }
    }

    @Test
    void beginsAgainWhenItWasCutOff() throws IOException {
        Map<String, Set<Document>> before = documentsOfEarlierStore();
        Path half = earlier.resolveSibling("documents.half");
        RocksBackend.over(RocksStore.open(half)).close();
        Files.writeString(half.resolve("torn"), "half");

        try (var started = EmbeddedStore.start(store, 0)) {
            assertThat(documents(started.uri())).isEqualTo(before);
        }
    }

    @Test
    void refusesAFileThatCannotBeReadAndLeavesItAsItWas() throws IOException {
        Files.writeString(earlier, "no store");

        assertThatThrownBy(() -> EmbeddedStore.start(store, 0))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("NOT_TAKEN_OVER");

        assertThat(earlier).content().isEqualTo("no store");
        assertThat(earlier.resolveSibling("documents")).doesNotExist();
    }

    private Map<String, Set<Document>> documentsOfEarlierStore() throws IOException {
        Path copy = directory.resolve("copy");
        Files.copy(earlier, copy);
        var server = new MongoServer(new H2Backend(copy.toString()));
        try {
            return documents(server.bindAndGetConnectionString());
        } finally {
            server.shutdownNow();
        }
    }

    private static Map<String, Set<Document>> documents(String uri) {
        Map<String, Set<Document>> all = new TreeMap<>();
        try (MongoClient client = MongoClients.create(uri)) {
            for (String database : DATABASES) {
                for (String name : client.getDatabase(database).listCollectionNames()) {
                    var found = client.getDatabase(database).getCollection(name).find();
                    all.put(database + "." + name, found.into(new HashSet<>()));
                }
            }
        }
        return all;
    }
}
