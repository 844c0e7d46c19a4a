package vn.motcua.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

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
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Outcome;
import vn.motcua.notification.Fixtures;
import vn.motcua.notification.message.MessageFixtures;
import vn.motcua.notification.template.TemplateFixtures;
import vn.motcua.platform.position.Reading;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A process that dies has not committed its offset: what it worked on comes again. */
class CorrespondenceHandlerTest {

    private static final String MESSAGES = "messages";

    private final EmptyStore store = EmptyStore.start();
    private final List<String> commands = new ArrayList<>();
    private final MongoClient client = newClient();
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
        void stillDropsTheMessageThatWaited() {
            mongo.insert(waiting, MESSAGES);

            handler.handle(applicant, Reading.FIRST);

            assertThat(messages()).isEqualTo(whole);
        }

        @Test
        void stillErasesWhatItSubmittedAfterTheErasure() {
            handler.erase(Fixtures.DOSSIER);
            mongo.remove(new Query(), MESSAGES);
            mongo.insert(whole, MESSAGES);

            handler.handle(Fixtures.received(), Reading.FIRST);

            assertThat(messages()).hasSize(2).allMatch(message -> message.get("text") == null);
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

    /** Each one is a way to the store and back. */
    @Nested
    class AsksTheStore {

        @Test
        void nothingAboutAnEventThatTellsNobodyAnything() {
            assertThat(asked(() -> handler.handle(claimed(), Reading.FIRST))).isEmpty();
        }

        @Test
        void notAgainWhereItSubmittedNothing() {
            assertThat(asked(() -> handler.handle(applicant, Reading.FIRST)))
                    .containsExactly("find", "insert");
        }

        @Test
        void toDropNoMessageThatNeverWaited() {
            handler.handle(applicant, Reading.FIRST);

            assertThat(asked(() -> handler.handle(Fixtures.received(), Reading.FIRST)))
                    .containsExactly("find", "update", "insert", "insert", "find");
        }

        @Test
        void toDropTheMessageThatWaited() {
            handler.handle(Fixtures.received(), Reading.FIRST);

            assertThat(asked(() -> handler.handle(applicant, Reading.FIRST)))
                    .containsExactly("find", "update", "insert", "insert", "delete", "find");
        }

        private List<String> asked(Runnable asking) {
            commands.clear();
            asking.run();
            return List.copyOf(commands);
        }

        private DossierEvent claimed() {
            return Fixtures.event(2, new Change.Claimed("canbo.ktht"));
        }
    }

    @Nested
    class ANoticeOfAnEarlierBuild {

        /** As it was stored before it was noted whether a notice had waited. */
        private static final String STORED =
                """
                {"_id": "01890000-0000-7000-8000-000000000001", "version": 1,
                 "code": "000.00.13.H27-210408-0001", "procedure": "1.013225", "notices": [
                  {"eventId": "01890000-0000-7001-8000-000000000001", "template": "received",
                   "agency": "vu-quang", "department": "KTHT",
                   "dueAt": {"$date": "2021-04-15T09:30:00Z"}, "reason": null, "contact": null}]}
                """;

        @Test
        void isToldToTheContactThatComesAndItsWaitingMessageIsDropped() {
            handler.handle(Fixtures.received(), Reading.FIRST);
            assertThat(messages()).hasSize(1);
            mongo.remove(new Query(), "correspondences");
            mongo.insert(Document.parse(STORED), "correspondences");

            handler.handle(applicant, Reading.FIRST);

            assertThat(messages())
                    .hasSize(2)
                    .noneMatch(message -> "WAITING_FOR_CONTACT".equals(message.getString("state")));
        }

        @Test
        void hasTheSameMessageAsThen() {
            handler.handle(Fixtures.received(), Reading.FIRST);
            handler.handle(applicant, Reading.FIRST);

            assertThat(messages())
                    .extracting(message -> message.getString("_id"))
                    .contains("32086df614b6ce1926975e6b0eb78badfe6a8276a7e34ac45a15c5376fece56f");
        }

        @Test
        void isNotToldAgain() {
            handler.handle(Fixtures.received(), Reading.FIRST);
            handler.handle(applicant, Reading.FIRST);
            List<Document> told = messages();
            mongo.remove(new Query(), "correspondences");
            mongo.insert(Document.parse(STORED), "correspondences");
            handler.handle(applicant, Reading.FIRST);

            handler.handle(Fixtures.received(), Reading.FIRST);

            assertThat(messages()).isEqualTo(told);
        }
    }

    private MongoClient newClient() {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(store.uri()))
                        .addCommandListener(
                                new CommandListener() {
                                    @Override
                                    public void commandStarted(CommandStartedEvent event) {
                                        commands.add(event.getCommandName());
                                    }
                                })
                        .build());
    }

    private List<Document> messages() {
        return mongo.find(new Query().with(Sort.by("_id")), Document.class, MESSAGES);
    }
}
