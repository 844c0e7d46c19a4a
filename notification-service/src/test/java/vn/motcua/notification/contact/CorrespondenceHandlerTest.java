package vn.motcua.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.event.Applicant;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.notification.Fixtures;
import vn.motcua.notification.message.MessageFixtures;
import vn.motcua.notification.template.TemplateFixtures;
import vn.motcua.platform.position.Reading;

import java.time.InstantSource;
import java.util.List;

/** A process that dies has not committed its offset: what it worked on comes again. */
class CorrespondenceHandlerTest {

    private static final String MESSAGES = "messages";

    private final EmptyStore store = EmptyStore.start();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "notification");
    private final CorrespondenceHandler handler =
            new CorrespondenceHandler(
                    new Correspondences(mongo),
                    ContactFixtures.policy(),
                    new MessageWriter(TemplateFixtures.texts(Fixtures.NOON)),
                    MessageFixtures.queue(mongo),
                    InstantSource.fixed(Fixtures.NOON));
    private final Applicant applicant = Fixtures.applicant("0912345678", "a@example.com");

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Nested
    class KilledAfterItNotedWhatToTell {

        @Test
        void stillHasItWaitForAContact() {
            handler.handle(Fixtures.received(), Reading.FIRST);
            List<Document> waiting = messages();
            mongo.remove(new Query(), MESSAGES);

            handler.handle(Fixtures.received(), Reading.FIRST);

            assertThat(messages()).isEqualTo(waiting).hasSize(1);
        }
    }

    @Nested
    class KilledAfterItNotedWhomToTell {

        private List<Document> waiting = List.of();
        private List<Document> whole = List.of();

        @BeforeEach
        void tell() {
            handler.handle(Fixtures.received(), Reading.FIRST);
            waiting = messages();
            handler.handle(applicant, Reading.FIRST);
            whole = messages();
            assertThat(whole).hasSize(2);
        }

        @Test
        void stillSubmitsEveryMessageOnce() {
            for (int submitted = 0; submitted <= whole.size(); submitted++) {
                mongo.remove(new Query(), MESSAGES);
                mongo.insert(waiting, MESSAGES);
                mongo.insert(whole.subList(0, submitted), MESSAGES);

                handler.handle(applicant, Reading.FIRST);

                assertThat(messages()).isEqualTo(whole);
            }
        }

        @Test
        void stillErasesEveryMessage() {
            handler.erase(Fixtures.DOSSIER);
            mongo.remove(new Query(), MESSAGES);
            mongo.insert(whole, MESSAGES);

            handler.erase(Fixtures.DOSSIER);

            assertThat(messages())
                    .hasSize(2)
                    .allMatch(message -> message.get("recipient") == null)
                    .allMatch(message -> message.get("text") == null);
        }
    }

    @Nested
    class AnEvent {

        @Test
        void submitsWhatItGivesToTellAndNothingThatWasToldBefore() {
            handler.handle(applicant, Reading.FIRST);
            handler.handle(Fixtures.received(), Reading.FIRST);
            mongo.remove(new Query(), MESSAGES);

            handler.handle(Fixtures.resolved(Outcome.GRANTED, null), Reading.FIRST);

            assertThat(messages())
                    .hasSize(2)
                    .allMatch(message -> "result-ready".equals(message.get("template")));
        }
    }

    private List<Document> messages() {
        return mongo.find(new Query().with(Sort.by("_id")), Document.class, MESSAGES);
    }
}
