package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

import vn.motcua.embedded.EmbeddedStore;

import java.util.List;
import java.util.stream.IntStream;

class ApplicantIndexTest {

    /** More than are completed together, twice. */
    private static final int OLDER = 2_001;

    private final EmbeddedStore server = EmbeddedStore.startInMemory();
    private final MongoClient client = MongoClients.create(server.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "intake");

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Nested
    class DossiersOfAnEarlierBuild {

        @Test
        void getTheirKeysWhenTheServiceStarts() {
            fileAsBefore();

            index();

            assertThat(withKey("n:buoi")).isEqualTo(OLDER);
            assertThat(withKey("p:0977000007")).isEqualTo(1);
        }

        @Test
        void ofAnOlderSystemHaveNobodyToBeFoundBy() {
            fileAsBefore();
            mongo.insert(new Document("_id", "imported"), Dossiers.COLLECTION);

            index();

            assertThat(mongo.findById("imported", Document.class, Dossiers.COLLECTION))
                    .isEqualTo(new Document("_id", "imported"));
        }

        @Test
        void getTheRestWhenTheStartWasCutOff() {
            fileAsBefore();
            mongo.updateFirst(
                    query(where("_id").is(id(7))),
                    Update.update(DossierDocument.APPLICANT_KEYS, List.of("n:buoi")),
                    Dossiers.COLLECTION);

            index();

            assertThat(withKey("n:buoi")).isEqualTo(OLDER);
            assertThat(withKey("p:0977000007")).isEqualTo(1);
        }

        @Test
        void areNotLookedAtAgain() {
            index();
            fileAsBefore();

            index();

            assertThat(withKey("n:buoi")).isZero();
        }

        private void fileAsBefore() {
            mongo.insert(
                    IntStream.range(0, OLDER).mapToObj(ApplicantIndexTest::older).toList(),
                    Dossiers.COLLECTION);
        }
    }

    private void index() {
        assertThat(new ApplicantIndex(mongo)).isNotNull();
    }

    private long withKey(String key) {
        return mongo.count(
                query(where(DossierDocument.APPLICANT_KEYS).is(key)), Dossiers.COLLECTION);
    }

    private static Document older(int number) {
        return new Document("_id", id(number))
                .append(
                        DossierDocument.APPLICANT,
                        new Document("name", "Đỗ Thị Bưởi")
                                .append("phone", "+84977%06d".formatted(number)));
    }

    private static String id(int number) {
        return "dossier-%06d".formatted(number);
    }
}
