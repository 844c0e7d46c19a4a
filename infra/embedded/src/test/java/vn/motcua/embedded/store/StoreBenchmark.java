package vn.motcua.embedded.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.embedded.EmbeddedStore;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The store beside the H2 file that it replaced, over the wire, empty and filled;
 * docs/benchmarks.md has the command. The H2 file does not sync, so its writes promise nothing.
 */
@Tag("benchmark")
class StoreBenchmark {

    private static final int FILLED = Integer.getInteger("motcua.benchmark.documents", 100_000);
    private static final int SAMPLES = 300;
    private static final int WRITERS = 8;
    private static final String FILLING = "x".repeat(1_500);

    @TempDir Path directory;

    private final Random random = new Random(1);

    @Test
    void besideTheH2File() throws IOException {
        measure("RocksDB", new Rocks(directory.resolve("rocks")));
        if (FILLED <= 200_000) {
            measure("H2", new H2(directory.resolve("h2")));
        }
    }

    private void measure(String name, Store store) throws IOException {
        try (store) {
            with(
                    store,
                    all -> {
                        all.createIndex(new Document("code", 1), new IndexOptions().unique(true));
                        all.createIndex(new Document("stage", 1).append("due", 1).append("_id", 1));
                        steps(name + ", empty", all, 0);
                    });
            with(store, this::fill);
            with(store, all -> steps(name + ", " + FILLED + " documents", all, FILLED));
        }
        long began = System.nanoTime();
        try (store) {
            with(store, all -> all.find(Filters.eq("_id", "d1")).first());
            say(name, "open and first answer", millis(began), "ms");
        }
    }

    private void with(Store store, Consumer<MongoCollection<Document>> task) throws IOException {
        try (MongoClient client = MongoClients.create(store.uri())) {
            task.accept(client.getDatabase("test").getCollection("cases"));
        }
    }

    private void fill(MongoCollection<Document> all) {
        long began = System.nanoTime();
        for (int first = 0; first < FILLED; first += 1_000) {
            all.insertMany(
                    IntStream.range(first, first + 1_000)
                            .mapToObj(StoreBenchmark::document)
                            .toList());
        }
        say("", "filled", FILLED / (millis(began) / 1_000), "documents/s, 1,000 at a time");
    }

    private void steps(String name, MongoCollection<Document> all, int base) {
        int own = FILLED * 2 + base;
        each(name, "insert", i -> all.insertOne(document(own + i)));
        each(name, "find by _id", i -> all.find(Filters.eq("_id", "d" + (own + i))).first());
        each(
                name,
                "find by code",
                i ->
                        all.find(
                                        Filters.eq(
                                                "code",
                                                "c" + (base == 0 ? own + i : random.nextInt(base))))
                                .first());
        each(
                name,
                "update by _id",
                i ->
                        all.updateOne(
                                Filters.eq("_id", "d" + (own + i)), Updates.set("stage", "DONE")));
        each(
                name,
                "page of 50 of a stage by due date",
                i ->
                        all.find(Filters.eq("stage", "S" + i % 10))
                                .sort(Sorts.ascending("due", "_id"))
                                .limit(50)
                                .into(new ArrayList<>()));
        each(name, "count of a stage", i -> all.countDocuments(Filters.eq("stage", "S" + i % 10)));
        together(name, all, own + FILLED / 2);
    }

    private void together(String name, MongoCollection<Document> all, int first) {
        long began = System.nanoTime();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int from = first + writer * SAMPLES;
                writers.execute(() ->
                        IntStream.range(from, from + SAMPLES)
                                .forEach(id -> all.insertOne(document(id))));
            }
        }
        say(name, WRITERS + " writers", WRITERS * SAMPLES / (millis(began) / 1_000), "inserts/s");
    }

    private static void each(String name, String step, IntConsumer task) {
        double[] millis = new double[SAMPLES];
        long stopAt = System.nanoTime() + 20_000_000_000L;
        int done = 0;
        while (done < SAMPLES && System.nanoTime() < stopAt) {
            long began = System.nanoTime();
            task.accept(done);
            millis[done] = millis(began);
            done++;
        }
        double[] sorted = Arrays.stream(millis, 0, done).sorted().toArray();
        say(name, step + " p50", sorted[done / 2], "ms");
        say(name, step + " p95", sorted[done * 95 / 100], "ms");
    }

    private static Document document(int id) {
        return new Document("_id", "d" + id)
                .append("code", "c" + id)
                .append("stage", "S" + id % 10)
                .append("due", Date.from(Instant.ofEpochSecond(id * 7919L % 1_000_000)))
                .append("outbox", List.of(FILLING));
    }

    private static double millis(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static void say(String name, String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "| %s | %s | %.2f %s |%n", name, what, value, unit);
    }

    private sealed interface Store extends AutoCloseable {

        /** Opens it when it is not open. */
        String uri() throws IOException;

        @Override
        void close();
    }

    private static final class Rocks implements Store {

        private final Path directory;
        private @Nullable EmbeddedStore open;

        Rocks(Path directory) {
            this.directory = directory;
        }

        @Override
        public String uri() throws IOException {
            if (open == null) {
                open = EmbeddedStore.start(directory, 0);
            }
            return open.uri();
        }

        @Override
        public void close() {
            if (open != null) {
                open.close();
                open = null;
            }
        }
    }

    private static final class H2 implements Store {

        private final Path file;
        private @Nullable MongoServer open;

        H2(Path file) {
            this.file = file;
        }

        @Override
        public String uri() {
            if (open == null) {
                open = new MongoServer(new H2Backend(file.toString()));
                open.bind();
            }
            return open.getConnectionString();
        }

        @Override
        public void close() {
            if (open != null) {
                open.shutdown();
                open = null;
            }
        }
    }
}
