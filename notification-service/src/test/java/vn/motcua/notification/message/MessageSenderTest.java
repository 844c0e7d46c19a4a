package vn.motcua.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.result.UpdateResult;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.query.Query;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.kernel.event.Role;
import vn.motcua.notification.Fixtures;
import vn.motcua.notification.message.Delivery.Accepted;
import vn.motcua.notification.message.Delivery.GivenUp;
import vn.motcua.notification.message.Delivery.TryLater;
import vn.motcua.notification.message.Progress.Failed;
import vn.motcua.notification.message.Progress.Queued;
import vn.motcua.notification.message.Progress.Sending;
import vn.motcua.notification.message.Progress.Sent;
import vn.motcua.notification.message.Progress.Unknown;
import vn.motcua.notification.message.Reason.Cause;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;

class MessageSenderTest {

    private static final Instant NOON = Instant.parse("2021-04-08T05:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Accepted ACCEPTED = new Accepted("p", "1");
    private static final Unknown INTERRUPTED = new Unknown(1, Reason.of(Cause.INTERRUPTED), null);
    private static final TryLater LATER = new TryLater(Reason.of(Cause.UNREACHABLE));

    private final EmptyStore store = EmptyStore.start();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo =
            new MongoTemplate(client, "notification") {
                @Override
                public <T> UpdateResult replace(
                        Query query, T replacement, ReplaceOptions options, String collection) {
                    if (refusals > 0) {
                        refusals--;
                        throw new DataAccessResourceFailureException("away");
                    }
                    return super.replace(query, replacement, options, collection);
                }
            };
    private final Messages messages = new Messages(mongo);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ScriptedCarrier carrier = new ScriptedCarrier();
    private final MessageSender sender = newSender();
    private final Message message = MessageFixtures.sms("0912345678", NOON);

    private Instant now = NOON;
    private int refusals;

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void entersOnceHoweverOftenItsOccasionComesBack() {
        assertThat(messages.insert(message)).isTrue();
        assertThat(messages.insert(MessageFixtures.sms("0912345678", NOON.plusSeconds(9))))
                .isFalse();
        assertThat(messages.insert(MessageFixtures.sms("0999999999", NOON))).isTrue();
    }

    @Nested
    class AQueuedMessage {

        @Test
        void isSentOnceAndSaysByWhom() {
            queued();
            carrier.answers(ACCEPTED);

            sender.attend(message.id());
            sender.attend(message.id());

            assertThat(progress()).isEqualTo(sent(1, NOON));
            assertThat(carrier.sent()).isEqualTo(1);
            assertThat(meters.counter("motcua.messages", "channel", "sms", "state", "sent").count())
                    .isEqualTo(1);
        }

        @Test
        void isClaimedByOneOfTwoSendersWhoSawItAtTheSameTime() {
            queued();

            assertThat(messages.replace(message, message.claimed(now, LEASE))).isTrue();
            assertThat(messages.replace(message, message.claimed(now, LEASE))).isFalse();
        }

        @Test
        void isSentOnceByManySenders() throws Exception {
            queued();
            carrier.answers(ACCEPTED);

            try (var many = Executors.newFixedThreadPool(8)) {
                many.invokeAll(
                        Collections.nCopies(
                                50, Executors.callable(() -> newSender().attend(message.id()))));
            }

            assertThat(progress()).isEqualTo(sent(1, NOON));
            assertThat(carrier.sent()).isEqualTo(1);
        }

        @Test
        void isNotSentFromACopyThatIsOutOfDate() {
            queued();
            carrier.answers(ACCEPTED);

            sender.attend(message);
            sender.attend(message);

            assertThat(progress()).isEqualTo(sent(1, NOON));
            assertThat(carrier.sent()).isEqualTo(1);
        }

        @Test
        void isTriedAgainAfterAPauseEachTimeThatNobodyTookIt() {
            queued();
            carrier.answers(LATER, LATER, ACCEPTED);

            sender.attend(message.id());
            assertThat(progress()).isEqualTo(new Queued(1, NOON.plusSeconds(5), LATER.reason()));

            now = NOON.plusSeconds(5);
            sender.attend(message.id());
            assertThat(progress()).isEqualTo(new Queued(2, now.plusSeconds(5), LATER.reason()));

            now = now.plusSeconds(4);
            sender.attend(message.id());
            assertThat(carrier.sent()).isEqualTo(2);

            now = now.plusSeconds(1);
            sender.attend(message.id());
            assertThat(progress()).isEqualTo(sent(3, now));
        }

        @Test
        void failsWhenItsAttemptsAreUsedUp() {
            queued();
            carrier.answers(LATER, LATER, LATER);

            for (int attempt = 1; attempt <= 3; attempt++) {
                sender.attend(message.id());
                now = now.plusSeconds(3600);
            }

            assertThat(progress()).isEqualTo(new Failed(3, LATER.reason()));
        }

        @Test
        void failsAtOnceWhenItWasRefusedForGood() {
            queued();
            Reason reason = new Reason(Cause.REFUSED, "550");
            carrier.answers(new GivenUp(reason));

            sender.attend(message.id());

            assertThat(progress()).isEqualTo(new Failed(1, reason));
        }
    }

    @Nested
    class AStoreThatFailsWhenTheProviderHasAnswered {

        @Test
        void isAskedAgainUntilItHasTheAnswer() {
            queued();
            carrier.answers(ACCEPTED);
            carrier.meanwhile(() -> refusals = 2);

            sender.attend(message.id());

            assertThat(progress()).isEqualTo(sent(1, NOON.plus(LEASE.dividedBy(2))));
            assertThat(carrier.sent()).isOne();
        }

        @Test
        void isNotAskedAnyMoreOnceTheMessageCountsAsInterrupted() {
            queued();
            carrier.answers(ACCEPTED);
            carrier.meanwhile(() -> refusals = 100);

            assertThatThrownBy(() -> sender.attend(message.id()))
                    .isInstanceOf(DataAccessResourceFailureException.class);

            assertThat(now).isEqualTo(NOON.plus(LEASE));
            assertThat(progress()).isInstanceOf(Sending.class);
        }

        @Test
        void isNotAskedAnyMoreWhenTheServiceCannotWait() {
            queued();
            carrier.answers(ACCEPTED);
            carrier.meanwhile(() -> refusals = 100);
            MessageSender stopped =
                    newSender(() -> {
                        throw new InterruptedException();
                    });

            assertThatThrownBy(() -> stopped.attend(message.id()))
                    .isInstanceOf(DataAccessResourceFailureException.class);

            assertThat(refusals).isEqualTo(99);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Nested
    class AMessageOfWhichNobodyKnows {

        @Test
        void isNeverSentAgainByItself() {
            unknown();

            messages.due(now.plusSeconds(86_400 * 365L), 10).forEach(sender::attend);

            assertThat(progress()).isInstanceOf(Unknown.class);
            assertThat(carrier.sent()).isEqualTo(1);
        }

        @Test
        void isSentOnceMoreWhenAnOperatorSaysWhy() {
            unknown();
            carrier.answers(ACCEPTED);

            new ResentMessages(messages, newWorker(), newMeters(), () -> now)
                    .resend(message.id(), "Viettel không có tin này", operator());
            sender.attend(message.id());

            assertThat(progress()).isEqualTo(sent(2, NOON));
            assertThat(stored().steps())
                    .extracting(Step::state)
                    .containsExactly(
                            MessageState.QUEUED,
                            MessageState.UNKNOWN,
                            MessageState.QUEUED,
                            MessageState.SENT);
            assertThat(stored().steps().get(2).reason())
                    .isEqualTo(new Reason(Cause.RESENT_BY_HAND, "s: Viettel không có tin này"));
        }

        @Test
        void isNotSentOnceMoreWhileItIsOnItsWay() {
            queued();
            var resent = new ResentMessages(messages, newWorker(), newMeters(), () -> now);

            assertThatThrownBy(() -> resent.resend(message.id(), "x", operator()))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("message-not-resent");
        }

        private void unknown() {
            queued();
            carrier.answers(new Delivery.Unknown(Reason.of(Cause.UNCERTAIN)));
            sender.attend(message.id());
        }

        private static Caller operator() {
            return new Caller("s", Set.of(Role.OPERATOR), Fixtures.AGENCY, List.of());
        }
    }

    @Nested
    class AKilledSender {

        @Test
        void leavesTheMessageToOthersWhenItHadNotClaimedIt() {
            queued();
            carrier.answers(ACCEPTED);

            messages.due(now, 10).forEach(newSender()::attend);

            assertThat(progress()).isInstanceOf(Sent.class);
        }

        @Test
        void leavesItAloneUntilTheLeaseIsOver() {
            claimedByTheDead();
            now = NOON.plus(LEASE).minusMillis(1);

            assertThat(messages.due(now, 10)).isEmpty();
            sender.attend(message.id());

            assertThat(progress()).isInstanceOf(Sending.class);
            assertThat(carrier.sent()).isZero();
        }

        @Test
        void hasItInterruptedAfterTheLeaseAndNeverSentAgain() {
            claimedByTheDead();
            now = NOON.plus(LEASE);

            messages.due(now, 10).forEach(sender::attend);
            messages.due(now.plusSeconds(86_400), 10).forEach(sender::attend);

            assertThat(progress()).isEqualTo(INTERRUPTED);
            assertThat(carrier.sent()).isZero();
        }

        @Test
        void hasItInterruptedWhenItDiedAfterSendingAndNotSentTwice() {
            queued();
            carrier.diesAfterSending();
            assertThatThrownBy(() -> sender.attend(message.id())).isInstanceOf(Killed.class);

            now = NOON.plus(LEASE);
            messages.due(now, 10).forEach(newSender()::attend);

            assertThat(progress()).isEqualTo(INTERRUPTED);
            assertThat(carrier.sent()).isEqualTo(1);
        }

        @Test
        void isBelievedWhenItWasOnlySlow() {
            queued();
            carrier.answers(ACCEPTED);
            carrier.meanwhile(() -> {
                now = NOON.plus(LEASE);
                newSender().attend(message.id());
                assertThat(progress()).isEqualTo(INTERRUPTED);
            });

            sender.attend(message.id());

            assertThat(progress()).isEqualTo(sent(1, now));
        }
    }

    @Nested
    class AnErasedMessage {

        private final MessageQueue queue =
                new MessageQueue(messages, sender, newWorker(), newMeters(), () -> now);

        @Test
        void isNotSentAndKeepsNeitherRecipientNorText() {
            queued();

            queue.erase(message.occasion().dossierId());
            sender.attend(message.id());

            assertThat(stored().address()).isEqualTo(new Address(Medium.SMS, null));
            assertThat(stored().content()).isNull();
            assertThat(progress()).isEqualTo(new Failed(0, Reason.of(Cause.ERASED)));
            assertThat(carrier.sent()).isZero();
            assertThat(carrier.forgotten()).containsExactly(message.id());
        }

        @Test
        void keepsNoWordThatAnybodyWroteOrSaidOfIt() {
            queued();
            carrier.answers(new GivenUp(new Reason(Cause.REFUSED, "550 x@y.example")));
            sender.attend(message.id());
            Message refused = stored();
            Message resent = refused.resent("s: gọi 0912345678 không được", now);
            assertThat(messages.replace(refused, resent)).isTrue();
            carrier.answers(new Delivery.Unknown(new Reason(Cause.UNCERTAIN, "0912345678")));
            carrier.meanwhile(() -> queue.erase(message.occasion().dossierId()));

            sender.attend(message.id());

            assertThat(stored().steps())
                    .extracting(Step::reason)
                    .containsExactly(
                            null,
                            Reason.of(Cause.REFUSED),
                            Reason.of(Cause.RESENT_BY_HAND),
                            Reason.of(Cause.UNCERTAIN));
            assertThat(progress().reason()).isEqualTo(Reason.of(Cause.UNCERTAIN));
        }

        @Test
        void isForgottenByTheCarrierEvenWhenItWasOnItsWay() {
            queued();
            carrier.answers(ACCEPTED);
            carrier.meanwhile(() -> queue.erase(message.occasion().dossierId()));

            sender.attend(message.id());

            assertThat(stored().content()).isNull();
            assertThat(progress()).isInstanceOf(Sent.class);
            assertThat(carrier.forgotten()).hasSize(2);
        }

        @Test
        void isForgottenByTheCarrierEvenWhenItsSenderDied() {
            queued();
            carrier.meanwhile(() -> queue.erase(message.occasion().dossierId()));
            carrier.diesAfterSending();
            assertThatThrownBy(() -> sender.attend(message.id())).isInstanceOf(Killed.class);

            now = NOON.plus(LEASE);
            messages.due(now, 10).forEach(newSender()::attend);

            assertThat(progress()).isEqualTo(INTERRUPTED);
            assertThat(carrier.forgotten()).hasSize(2);
        }

        @Test
        void isNotQueuedAgainWhenItsWayWasBlocked() {
            queued();
            carrier.answers(LATER);
            carrier.meanwhile(() -> queue.erase(message.occasion().dossierId()));

            sender.attend(message.id());

            assertThat(progress()).isInstanceOf(Failed.class);
        }
    }

    private void queued() {
        assertThat(messages.insert(message)).isTrue();
    }

    private void claimedByTheDead() {
        queued();
        assertThat(messages.replace(message, message.claimed(NOON, LEASE))).isTrue();
    }

    private Message stored() {
        return messages.find(message.id()).orElseThrow();
    }

    private Progress progress() {
        return stored().progress();
    }

    private static Sent sent(int attempts, Instant at) {
        return new Sent(attempts, ACCEPTED.handover(), at, null);
    }

    private MessageSender newSender() {
        return newSender(() -> now = now.plus(LEASE.dividedBy(4)));
    }

    private MessageSender newSender(Pause pause) {
        return new MessageSender(
                messages,
                newReceipts(),
                new Carriers(List.of(carrier)),
                () -> now,
                MessageFixtures.rules(),
                newMeters(),
                pause);
    }

    private MessageWorker newWorker() {
        return new MessageWorker(
                messages,
                sender,
                newReceipts(),
                () -> now,
                MessageFixtures.rules(),
                newMeters(),
                _ -> true);
    }

    private Receipts newReceipts() {
        return new Receipts(
                messages,
                new EarlyReceipts(mongo),
                () -> now,
                MessageFixtures.rules().receipts(),
                newMeters());
    }

    private MessageMeters newMeters() {
        return new MessageMeters(meters, () -> now);
    }
}
