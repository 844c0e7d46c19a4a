package vn.motcua.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.embedded.EmbeddedStore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;

/**
 * The same documents and queries on a store that looks at every document: what is found by indexes
 * must be what it finds, and in its order.
 */
abstract class QueryContract {

    private static final List<String> STAGES = List.of("NEW", "CLAIMED", "DONE", "REFUSED");
    private static final List<String> UNITS = List.of("a", "a.b", "a.b.c", "ab", "b");

    private EmbeddedStore store;
    private List<MongoClient> clients;
    private MongoCollection<Document> indexed;
    private MongoCollection<Document> searched;

    /** Starts the store that is believed; answers how to connect to it. */
    abstract String startReference();

    abstract void stopReference();

    @BeforeEach
    void start() {
        store = EmbeddedStore.startInMemory();
        clients = List.of(MongoClients.create(store.uri()), MongoClients.create(startReference()));
        indexed = clients.get(0).getDatabase("test").getCollection("cases");
        searched = clients.get(1).getDatabase("test").getCollection("cases");
        indexed.createIndex(new Document("stage", 1).append("due", 1).append("_id", 1));
        indexed.createIndex(new Document("unit", 1).append("due", -1).append("_id", -1));
        indexed.createIndex(new Document("due", 1));
        indexed.createIndex(new Document("tags", 1));
        indexed.createIndex(new Document("key", 1), new IndexOptions().sparse(true).unique(true));
        indexed.createIndex(new Document("inner.n", 1).append("stage", 1));
    }

    @AfterEach
    void stop() {
        clients.forEach(MongoClient::close);
        store.close();
        stopReference();
    }

    @Test
    void usesEveryIndexAndSearchesOnlyWhereThereIsNone() {
        findsWithIndexesWhatASearchFinds(5);

        assertThat(store.usedIndexes().keySet())
                .contains(
                        "test.cases _id_",
                        "test.cases stage_1_due_1__id_1",
                        "test.cases unit_1_due_-1__id_-1",
                        "test.cases due_1",
                        "test.cases tags_1",
                        "test.cases key_1",
                        "test.cases inner.n_1_stage_1");
        assertThat(store.searchedCollections().keySet())
                .allMatch(query ->
                        query.contains("$ne")
                                || query.contains("$exists")
                                || query.contains("$regex")
                                || query.contains("$or"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsWithIndexesWhatASearchFinds(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            Document document = document(random, i);
            indexed.insertOne(new Document(document));
            searched.insertOne(new Document(document));
        }
        for (int i = 0; i < 120; i++) {
            change(random);
            Document query = query(random);
            Document order = order(random);
            int skip = random.nextInt(3) * 5;
            int limit = random.nextInt(3) * 7;

            assertThat(found(indexed, query, order, skip, limit))
                    .as("seed %d, %s sorted by %s", seed, query.toJson(), order.toJson())
                    .isEqualTo(found(searched, query, order, skip, limit));
            assertThat(summed(indexed, query))
                    .as("seed %d, sums of %s", seed, query.toJson())
                    .containsExactlyInAnyOrderElementsOf(summed(searched, query));
            assertThat(indexed.countDocuments(query))
                    .as("seed %d, count of %s", seed, query.toJson())
                    .isEqualTo(searched.countDocuments(query));
        }
    }

    private void change(Random random) {
        Document query = query(random);
        switch (random.nextInt(4)) {
            case 0 -> both(query, new Document("$set", new Document("stage", one(random, STAGES))));
            case 1 -> both(query, new Document("$push", new Document("tags", random.nextInt(9))));
            case 2 -> both(query, new Document("$unset", new Document("due", 1)));
            default -> {
                Object id = random.nextInt(300);
                indexed.deleteOne(new Document("_id", id));
                searched.deleteOne(new Document("_id", id));
            }
        }
    }

    private void both(Document query, Document update) {
        assertThat(indexed.updateMany(query, update).getModifiedCount())
                .isEqualTo(searched.updateMany(query, update).getModifiedCount());
    }

    private static List<Document> found(
            MongoCollection<Document> all, Document query, Document order, int skip, int limit) {
        return all.find(query).sort(order).skip(skip).limit(limit).into(new ArrayList<>());
    }

    /** As reports ask: by a value and whether it is before a moment. */
    private static List<Document> summed(MongoCollection<Document> all, Document query) {
        var early = new Document("$lt", List.of("$unit", "a.c"));
        var key =
                new Document("stage", "$stage")
                        .append("when", new Document("$cond", List.of(early, "EARLY", "LATE")))
                        .append("text", new Document("$concat", List.of("$unit", "|", "$stage")));
        var group =
                new Document("_id", key)
                        .append("all", new Document("$sum", 1))
                        .append("amount", new Document("$sum", "$amount"));
        return all.aggregate(List.of(new Document("$match", query), new Document("$group", group)))
                .into(new ArrayList<>());
    }

    private static Document document(Random random, int id) {
        var document =
                new Document("_id", id)
                        .append("stage", one(random, STAGES))
                        .append("unit", one(random, UNITS))
                        .append("inner", new Document("n", random.nextInt(5)));
        if (random.nextInt(3) > 0) {
            document.append("amount", random.nextBoolean() ? (Object) id : (Object) (long) id);
        }
        if (random.nextInt(5) > 0) {
            document.append("due", second(random.nextInt(20)));
        } else if (random.nextBoolean()) {
            document.append("due", null);
        }
        if (random.nextInt(3) > 0) {
            document.append("tags", random.ints(random.nextInt(4), 0, 9).boxed().toList());
        }
        if (random.nextBoolean()) {
            document.append("key", "k" + id);
        }
        return document;
    }

    private static Document query(Random random) {
        var query = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) {
            query.putAll(condition(random));
        }
        return query;
    }

    private static Document condition(Random random) {
        int second = random.nextInt(20);
        Date from = second(second);
        return switch (random.nextInt(14)) {
            case 0 -> new Document("stage", one(random, STAGES));
            case 1 ->
                    new Document(
                            "stage",
                            new Document("$in", List.of(one(random, STAGES), one(random, STAGES))));
            case 2 -> new Document("due", new Document("$lt", from));
            case 3 ->
                    new Document(
                            "due", new Document("$gte", from).append("$lte", second(second + 5)));
            case 4 -> new Document("due", null);
            case 5 -> new Document("tags", random.nextInt(9));
            case 6 -> new Document("tags", new Document("$gt", 3).append("$lt", 6));
            case 7 -> new Document("unit", new Document("$regex", "^\\Qa.b\\E(\\.|$)"));
            case 8 -> new Document("unit", new Document("$regex", "^a|^b"));
            case 9 -> new Document("key", "k" + random.nextInt(300));
            case 10 -> new Document("key", new Document("$exists", random.nextBoolean()));
            case 11 ->
                    new Document(
                            "$or",
                            List.of(
                                    new Document("stage", one(random, STAGES)),
                                    new Document("due", new Document("$gt", from))));
            case 12 -> new Document("inner.n", new Document("$ne", random.nextInt(5)));
            default ->
                    new Document(
                            "$and",
                            List.of(
                                    new Document("inner.n", random.nextInt(5)),
                                    new Document("unit", one(random, UNITS))));
        };
    }

    /** Always down to the id: a store may put equal ones in any order. */
    private static Document order(Random random) {
        int direction = random.nextBoolean() ? 1 : -1;
        return switch (random.nextInt(4)) {
            case 0 -> new Document("due", direction).append("_id", direction);
            case 1 -> new Document("unit", 1).append("due", -direction).append("_id", direction);
            case 2 ->
                    new Document("stage", direction)
                            .append("due", direction)
                            .append("_id", direction);
            default -> new Document("_id", direction);
        };
    }

    private static Date second(int number) {
        return Date.from(Instant.ofEpochSecond(number));
    }

    private static String one(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
