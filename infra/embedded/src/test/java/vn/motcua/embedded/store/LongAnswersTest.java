package vn.motcua.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.motcua.embedded.EmbeddedStore;

import java.util.List;
import java.util.stream.IntStream;

/** Answers larger than a message may be. */
class LongAnswersTest {

    private static final int DOCUMENTS = 60;
    private static final String MEGABYTE = "x".repeat(1 << 20);

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> documents;

    @BeforeEach
    void fill() {
        store = EmbeddedStore.startInMemory();
        client = MongoClients.create(store.uri());
        documents = client.getDatabase("test").getCollection("documents");
        IntStream.range(0, DOCUMENTS)
                .forEach(id ->
                        documents.insertOne(new Document("_id", id).append("text", MEGABYTE)));
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void comeInPartsAndInOrder() {
        assertThat(documents.find().sort(Sorts.descending("_id")).map(one -> one.getInteger("_id")))
                .containsExactlyElementsOf(
                        IntStream.iterate(DOCUMENTS - 1, id -> id - 1)
                                .limit(DOCUMENTS)
                                .boxed()
                                .toList());
    }

    @Test
    void comeInPartsFromAPipelineToo() {
        var pipeline = List.of(Aggregates.match(Filters.gte("_id", 10)));

        assertThat(documents.aggregate(pipeline).map(one -> one.getInteger("_id")))
                .hasSize(DOCUMENTS - 10);
    }

    @Test
    void areAsTheyWereWhenTheFirstPartWasGiven() {
        try (var cursor = documents.find().batchSize(5).iterator()) {
            cursor.next();
            documents.deleteMany(Filters.gte("_id", 10));
            int read = 1;
            while (cursor.hasNext()) {
                cursor.next();
                read++;
            }
            assertThat(read).isEqualTo(DOCUMENTS);
        }
        assertThat(documents.countDocuments()).isEqualTo(10);
    }

    @Test
    void canBeLeftUnread() {
        documents.find().batchSize(5).iterator().close();

        documents.drop();

        assertThat(documents.find()).isEmpty();
    }
}
