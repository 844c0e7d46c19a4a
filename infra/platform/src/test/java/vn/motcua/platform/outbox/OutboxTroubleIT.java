package vn.motcua.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexInfo;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import vn.motcua.platform.outbox.WaitingDocuments.Advance;
import vn.motcua.platform.outbox.WaitingDocuments.Stuck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Documents that cannot be published like the others, and who is not held up by them. */
class OutboxTroubleIT extends RunningOutbox {

    @Nested
    class WhenADocumentIsListedButNotFoundByItsId {

        @Test
        void setsItAsideWithAnAlarmAndPublishesTheOthers() throws Exception {
            startBroker();
            documents = new ListingDocuments("torn");
            relay = newRelay();
            write("a", 1);

            relay.start();

            assertThat(records(1)).containsExactly("a1");
            awaitPublished("a");
            await().atMost(BOUND).until(() -> stuck(StuckReason.LOST) >= 2);
            relay.wake(List.of(write("b", 1)));
            assertThat(records(2)).containsExactly("a1", "b1");
            assertThat(relay.aside().first(10))
                    .extracting(SetAside.Entry::id)
                    .containsExactly("torn");
            assertThat(meters.get("motcua.outbox.aside").gauge().value()).isEqualTo(1);
        }

        @Test
        void waitsLongerEachTimeBeforeItTriesItAgain() throws Exception {
            startBroker();
            documents = new ListingDocuments("torn");
            relay = newRelay();

            relay.start();

            await().atMost(BOUND).until(() -> stuck(StuckReason.LOST) == 3);
            assertThat(relay.aside().first(1))
                    .singleElement()
                    .extracting(SetAside.Entry::pause)
                    .isEqualTo(ASIDE.multipliedBy(4));
        }
    }

    @Nested
    class WhenTheStoreDoesNotRecordWhatIsPublished {

        @Test
        void publishesItOnceAndTheOthersGoOn() throws Exception {
            startBroker();
            documents = new UnchangingDocuments("stuck");
            relay = newRelay();
            relay.start();
            relay.wake(List.of(write("stuck", 2), write("a", 1)));

            awaitPublished("a");
            await().atMost(BOUND).until(() -> stuck(StuckReason.LOST) >= 3);
            relay.wake(List.of(write("b", 1)));

            awaitPublished("b");
            assertThat(records(4)).containsExactlyInAnyOrder("stuck1", "stuck2", "a1", "b1");
        }

        @Test
        void goesOnWithItOnceItIsMended() throws Exception {
            startBroker();
            var mendable = new UnchangingDocuments("stuck");
            documents = mendable;
            relay = newRelay();
            relay.start();
            relay.wake(List.of(write("stuck", 1)));
            await().atMost(BOUND).until(() -> relay.aside().size() == 1);

            mendable.mend();

            awaitPublished("stuck");
            await().atMost(BOUND).until(() -> relay.aside().size() == 0);
            assertThat(records(1)).containsExactly("stuck1");
        }

        @Test
        void setsAsideWhatStaysListedAlthoughItWasRecorded() throws Exception {
            startBroker();
            write("ghost", 0);
            documents = new ListingDocuments("ghost");
            relay = newRelay();
            write("a", 1);

            relay.start();

            awaitPublished("a");
            await().atMost(BOUND).until(() -> stuck(StuckReason.UNCHANGED) >= 2);
            assertThat(records(1)).containsExactly("a1");
        }

        @Test
        void tellsADocumentThatIsNotThereFromOneThatHasGrown() {
            write("grown", 2);
            var gone = new Advance("gone", 1, true);
            var grown = new Advance("grown", 1, true);

            assertThat(documents.advance(List.of(gone, grown)))
                    .singleElement()
                    .satisfies(stuck -> {
                        assertThat(stuck.documentId()).isEqualTo("gone");
                        assertThat(stuck.reason()).isEqualTo(StuckReason.LOST);
                    });
            assertThat(documents.read(List.of("grown")).outgoing())
                    .singleElement()
                    .satisfies(left -> assertThat(left.messages()).hasSize(1));
        }
    }

    @Nested
    class WhenTheBrokerRefusesAMessageForGood {

        @Test
        void setsItsDocumentAsideAndPublishesTheOthers() throws Exception {
            startBroker();
            Outgoing large = write("large", List.of("large1", "x".repeat(TOO_LARGE), "large3"));
            relay.start();

            relay.wake(List.of(large, write("a", 2)));

            awaitPublished("a");
            await().atMost(BOUND).until(() -> stuck(StuckReason.REFUSED) >= 2);
            relay.wake(List.of(write("b", 1)));
            awaitPublished("b");
            assertThat(records(4)).containsExactlyInAnyOrder("large1", "a1", "a2", "b1");
            assertThat(documents.read(List.of("large")).outgoing())
                    .singleElement()
                    .satisfies(left ->
                            assertThat(left.messages())
                                    .extracting(OutboxMessage::position)
                                    .containsExactly(2L, 3L));
        }
    }

    @Nested
    class WhenAnOutboxCannotBeRead {

        @Test
        void setsItsDocumentAsideAndPublishesTheOthers() throws Exception {
            startBroker();
            write("broken", 1);
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is("broken")),
                    new Update().set("outbox.0.topic", 7),
                    "documents");
            write("a", 1);

            relay.start();

            awaitPublished("a");
            await().atMost(BOUND).until(() -> stuck(StuckReason.UNREADABLE) >= 1);
        }
    }

    @Nested
    class AfterAnEarlierBuild {

        @Test
        void publishesWhatItLeftBehind() throws Exception {
            startBroker();
            writeAsTheEarlierBuildDid("a", 2);

            new EarlierOutboxes(mongo, "documents").takeOver();
            relay.start();

            assertThat(records(2)).containsExactly("a1", "a2");
            awaitPublished("a");
        }

        @Test
        void looksAgainWhenThatBuildHasRunSince() {
            new EarlierOutboxes(mongo, "documents").takeOver();
            writeAsTheEarlierBuildDid("a", 1);
            mongo.indexOps("documents").createIndex(new Index("pending", Direction.ASC));

            new EarlierOutboxes(mongo, "documents").takeOver();

            assertThat(documents.waiting(Instant.EPOCH, 10)).containsExactly("a");
            assertThat(mongo.indexOps("documents").getIndexInfo())
                    .extracting(IndexInfo::getName)
                    .doesNotContain("pending_1");
        }

        private void writeAsTheEarlierBuildDid(String id, int messages) {
            write(id, messages);
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is(id)),
                    new Update().unset("unpublishedSince").set("writtenAt", Instant.EPOCH),
                    "documents");
        }
    }

    /** A store whose index holds one document more than are there, or than wait. */
    private final class ListingDocuments extends WaitingDocuments {

        private final String listed;

        ListingDocuments(String listed) {
            super(mongo, "documents");
            this.listed = listed;
        }

        @Override
        List<Object> waiting(Instant since, int limit) {
            List<Object> waiting = new ArrayList<>(List.of(listed));
            waiting.addAll(super.waiting(since, limit));
            return waiting.stream().limit(limit).toList();
        }
    }

    /** A store that finds one document but does not change it. */
    private final class UnchangingDocuments extends WaitingDocuments {

        private volatile String unchanging;

        UnchangingDocuments(String unchanging) {
            super(mongo, "documents");
            this.unchanging = unchanging;
        }

        void mend() {
            unchanging = "";
        }

        @Override
        List<Stuck> advance(List<Advance> advances) {
            return super.advance(advances.stream().map(this::missing).toList()).stream()
                    .map(stuck -> new Stuck(unchanging, stuck.reason(), stuck.cause()))
                    .toList();
        }

        private Advance missing(Advance one) {
            return one.documentId().equals(unchanging)
                    ? new Advance("missing", one.through(), one.all())
                    : one;
        }
    }
}
