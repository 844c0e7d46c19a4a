package vn.motcua.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import vn.motcua.embedded.EmbeddedBroker;
import vn.motcua.platform.outbox.WaitingDocuments.Advance;

import java.time.Instant;
import java.util.List;

class OutboxRelayIT extends RunningOutbox {

    @Test
    void publishesWhatItIsWokenForInOrder() throws Exception {
        startBroker();
        relay.start();

        relay.wake(List.of(write("a", 3)));

        assertThat(records(3)).containsExactly("a1", "a2", "a3");
        awaitPublished("a");
    }

    @Test
    void publishesWhatACrashedWriterLeftBehind() throws Exception {
        startBroker();
        write("a", 2);

        relay.start();

        assertThat(records(2)).containsExactly("a1", "a2");
        awaitPublished("a");
    }

    @Test
    void publishesOnceWhatASweepFoundBeforeItsWriterWokeTheRelay() throws Exception {
        startBroker();
        Outgoing slow = write("a", 2);
        relay.start();
        awaitPublished("a");

        relay.wake(List.of(slow, write("b", 1)));

        awaitPublished("b");
        assertThat(records(3)).containsExactly("a1", "a2", "b1");
    }

    @Test
    void publishesOnceWhatTwoCommandsInARowName() throws Exception {
        startBroker();
        relay.start();
        relay.wake(List.of(write("c", 1)));
        awaitPublished("c");
        Outgoing first = write("a", 1);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is("a")),
                OutboxDocuments.appending(List.of(message("a", 2)), Instant.EPOCH),
                "documents");
        Outgoing second = documents.read(List.of("a")).outgoing().getFirst();

        relay.wake(List.of(first, second));

        awaitPublished("a");
        assertThat(records(3)).containsExactly("c1", "a1", "a2");
    }

    @Test
    void goesOnWhereAKilledRelayHadPublishedButNotRecordedIt() throws Exception {
        startBroker();
        Outgoing written = write("a", 2);
        publisher().publish(List.of(written));

        relay.start();

        assertThat(records(4)).containsExactly("a1", "a2", "a1", "a2");
        awaitPublished("a");
    }

    @Test
    void publishesWhatWasWrittenWhileTheBrokerWasAway() throws Exception {
        relay.start();
        relay.wake(List.of(write("a", 1)));

        startBroker();
        relay.wake(List.of(write("b", 1)));

        assertThat(records(2)).containsExactlyInAnyOrder("a1", "b1");
        awaitPublished("a");
        awaitPublished("b");
    }

    @Test
    void makesTheTopicThatIsMissingBecauseTheBrokerWasAway() throws Exception {
        relay.start();
        relay.wake(List.of(write("a", 1)));

        broker = EmbeddedBroker.start(directory, port, controllerPort);

        awaitPublished("a");
        assertThat(records(1)).containsExactly("a1");
    }

    @Test
    void leavesADocumentWaitingThatGrewWhileItWasPublished() {
        Outgoing seen = write("a", 1);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is("a")),
                OutboxDocuments.appending(List.of(message("a", 2)), Instant.EPOCH),
                "documents");

        assertThat(documents.advance(List.of(new Advance(seen.documentId(), 1, true)))).isEmpty();

        assertThat(documents.waiting(Instant.EPOCH, 10)).containsExactly("a");
        assertThat(documents.read(List.of("a")).outgoing())
                .singleElement()
                .satisfies(out ->
                        assertThat(out.messages())
                                .extracting(OutboxMessage::body)
                                .containsExactly("a2"));
    }

    @Test
    void setsNothingAsideWhereSeveralInstancesPublishTheSame() throws Exception {
        startBroker();
        OutboxRelay other = newRelay();
        other.start();
        try {
            relay.start();
            for (int index = 0; index < 100; index++) {
                Outgoing written = write("d" + index + "-", 3);
                relay.wake(List.of(written));
                other.wake(List.of(written));
            }

            await().atMost(BOUND).until(() -> documents.oldest().isEmpty());
            List<String> bodies = records(300);
            for (int index = 0; index < 100; index++) {
                String id = "d" + index + "-";
                assertThat(bodies.stream().filter(body -> body.startsWith(id)).distinct())
                        .containsExactly(id + 1, id + 2, id + 3);
            }
            assertThat(relay.aside().size() + other.aside().size()).isZero();
        } finally {
            other.stop();
        }
    }
}
