package vn.motcua.processing.casework.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.processing.casework.CaseFixtures.claimed;
import static vn.motcua.processing.casework.CaseFixtures.event;
import static vn.motcua.processing.casework.CaseFixtures.received;
import static vn.motcua.processing.casework.CaseFixtures.someDossier;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.platform.messaging.HeldDossiers.Held;
import vn.motcua.platform.outbox.OutboxDocuments;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.CaseRepositoryContract;
import vn.motcua.processing.casework.model.CaseEvolution;
import vn.motcua.processing.departments.Departments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

class MongoCaseRepositoryTest extends CaseRepositoryContract {

    private static EmptyStore store;
    private static MongoClient client;
    private static MongoTemplate mongo;

    @BeforeAll
    static void startStore() {
        store = EmptyStore.start();
        client = MongoClients.create(store.uri());
        mongo = new MongoTemplate(client, "processing");
    }

    @AfterAll
    static void stopStore() {
        client.close();
        store.close();
    }

    @BeforeEach
    void empty() {
        mongo.dropCollection(CaseDocuments.COLLECTION);
    }

    @Override
    protected CaseRepository repositoryFor(Departments departments) {
        return new MongoCases(mongo, departments, new NothingToDo()).cases();
    }

    @Nested
    class TheDocument {

        @Test
        void hasNothingToPublishWhenItsOnlyEventIsSomebodyElses() {
            Case opened = create();

            assertThat(document(opened)).containsEntry(OutboxDocuments.PENDING, List.of());
        }

        @Test
        void waitsToBePublishedFromTheWriteThatChangedTheCase() {
            Case opened = create();
            var event = event(opened.id(), 2, claimed());

            repository().append(opened, event, CaseEvolution.evolve(opened.state(), event), null);

            Document document = document(opened);
            assertThat(document).containsEntry(OutboxDocuments.PENDING, List.of(2L));
            assertThat(OutboxDocuments.outgoing(document).messages())
                    .singleElement()
                    .satisfies(message ->
                            assertThat(message.headers())
                                    .containsEntry("ce_source", "/processing")
                                    .containsEntry("ce_sequence", "2")
                                    .containsEntry("department", "KTHT"));
        }

        private Case create() {
            var event = received(someDossier());
            Case opened = Case.opened(event);
            repository().create(opened);
            return opened;
        }

        private CaseRepository repository() {
            return repositoryFor(Departments.parse(List.of("*")));
        }

        private Document document(Case stored) {
            return requireNonNull(
                    mongo.findById(
                            stored.id().toString(), Document.class, CaseDocuments.COLLECTION));
        }
    }

    @Test
    void heldDossiersAreRememberedPerGroup() {
        var held = new MongoHeldDossiers(mongo, "processing-service", InstantSource.system());
        var others = new MongoHeldDossiers(mongo, "processing-service-X", InstantSource.system());

        held.hold("a", "unreadable");
        held.hold("a", "sequence-hole");

        assertThat(held.holds("a")).isTrue();
        assertThat(held.holds("b")).isFalse();
        assertThat(held.all())
                .singleElement()
                .returns("a", Held::key)
                .returns("unreadable", Held::reason)
                .returns(2L, Held::letters);
        assertThat(others.all()).isEmpty();
        assertThat(others.holds("a")).isFalse();
    }

    @Test
    void aHeldDossierIsLetGoUnlessMoreOfItWasSetAsideMeanwhile() {
        var held = new MongoHeldDossiers(mongo, "release", InstantSource.system());
        held.hold("a", "unreadable");
        Held seen = held.all().getFirst();
        held.hold("a", "held-behind");

        held.release(seen);
        assertThat(held.holds("a")).isTrue();

        held.release(held.all().getFirst());
        assertThat(held.holds("a")).isFalse();
    }

    @Test
    void aDossierHeldByAnEarlierBuildIsLetGo() {
        var held = new MongoHeldDossiers(mongo, "earlier", InstantSource.system());
        mongo.save(
                new Document("_id", "earlier/a")
                        .append("reason", "malformed")
                        .append("since", Instant.EPOCH),
                MongoHeldDossiers.COLLECTION);

        held.release(held.all().getFirst());

        assertThat(held.holds("a")).isFalse();
    }
}
