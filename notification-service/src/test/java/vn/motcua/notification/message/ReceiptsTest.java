package vn.motcua.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.notification.Fixtures;
import vn.motcua.notification.message.Handover.Arrival;
import vn.motcua.notification.message.Progress.Delivered;
import vn.motcua.notification.message.Progress.Sent;
import vn.motcua.notification.message.Progress.Undeliverable;
import vn.motcua.notification.message.Progress.Unknown;
import vn.motcua.notification.message.Reason.Cause;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class ReceiptsTest {

    private static final Instant NOON = Fixtures.NOON;
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Handover TWO_PARTS = Handover.of("p", List.of("1", "2"));

    private final EmptyStore store = EmptyStore.start();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "notification");
    private final Messages messages = new Messages(mongo);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MessageMeters meters = new MessageMeters(registry, () -> NOON);
    private final DeliveryProperties rules = MessageFixtures.rules();
    private final ScriptedCarrier carrier = new ScriptedCarrier();
    private final Message message = MessageFixtures.sms("0912345678", NOON);

    private volatile Instant now = NOON;

    private final Receipts receipts =
            new Receipts(messages, new EarlyReceipts(mongo), () -> now, rules.receipts(), meters);
    private final MessageSender sender =
            new MessageSender(
                    messages,
                    receipts,
                    new Carriers(List.of(carrier)),
                    () -> now,
                    rules,
                    meters,
                    () -> {});

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Nested
    class ASentMessage {

        @Test
        void isDeliveredOnceAllItsPartsAre() {
            send(TWO_PARTS);

            receipts.take(delivered("1"));
            assertThat(progress()).isInstanceOf(Sent.class);

            now = NOON.plusSeconds(7);
            receipts.take(delivered("2"));
            assertThat(progress())
                    .isEqualTo(
                            new Delivered(
                                    1,
                                    TWO_PARTS
                                            .told("1", Arrival.DELIVERED)
                                            .told("2", Arrival.DELIVERED),
                                    NOON,
                                    now));
            assertThat(
                            registry.counter(
                                            "motcua.messages",
                                            "channel",
                                            "sms",
                                            "state",
                                            "delivered")
                                    .count())
                    .isOne();
        }

        @Test
        void isUndeliverableAsSoonAsOnePartIs() {
            send(TWO_PARTS);

            receipts.take(delivered("1"));
            receipts.take(new Receipt("p", "2", Arrival.UNDELIVERABLE, "err 001"));

            assertThat(progress()).isInstanceOf(Undeliverable.class);
            assertThat(progress().reason()).isEqualTo(new Reason(Cause.NOT_DELIVERED, "err 001"));
        }

        @Test
        void believesWhatWasToldFirstOfAPart() {
            send(Handover.of("p", List.of("1")));

            receipts.take(delivered("1"));
            receipts.take(delivered("1"));
            receipts.take(new Receipt("p", "1", Arrival.UNDELIVERABLE, "x"));

            assertThat(progress()).isInstanceOf(Delivered.class);
            assertThat(counted("matched")).isOne();
            assertThat(counted("again")).isEqualTo(2);
        }

        @Test
        void isNotToldByTheReceiptOfAnotherProvider() {
            send(TWO_PARTS);

            receipts.take(new Receipt("q", "1", Arrival.UNDELIVERABLE, "x"));

            assertThat(progress()).isInstanceOf(Sent.class);
        }

        @Test
        void waitsForNoReceiptOfAProviderThatGivesNone() {
            assertThat(messages.insert(message)).isTrue();
            carrier.answers(new Delivery.Accepted("p", "1"));
            sender.attend(message.id());

            assertThat(messages.late(NOON.plus(Duration.ofDays(3650)), 10)).isEmpty();
        }

        @Test
        void isFoundByAnIndexThatHoldsTheKeysOfItsParts() {
            send(TWO_PARTS);

            assertThat(mongo.getCollection("messages").listIndexes())
                    .anySatisfy(index ->
                            assertThat(index.get("key", Document.class))
                                    .containsOnlyKeys(MessageDocuments.RECEIPT_KEYS));
        }
    }

    @Nested
    class AnEarlyReceipt {

        @Test
        void isKeptUntilTheAnswerIsWrittenDown() {
            carrier.meanwhile(() -> receipts.take(delivered("1")));

            send(Handover.of("p", List.of("1")));

            assertThat(progress()).isInstanceOf(Delivered.class);
            assertThat(kept()).isZero();
        }

        @Test
        void isTakenLaterWhenTheProcessDiedBeforeItWasLookedFor() {
            assertThat(messages.insert(message)).isTrue();
            Message claimed = message.claimed(NOON, LEASE);
            receipts.take(delivered("1"));
            assertThat(messages.replace(message, claimed)).isTrue();
            var accepted = new Delivery.Accepted(Handover.of("p", List.of("1")), true);
            assertThat(messages.replace(claimed, claimed.settled(accepted, NOON, rules))).isTrue();

            now = NOON.plus(rules.receipts().early()).plusSeconds(1);
            receipts.sweep(NOON);

            assertThat(progress()).isInstanceOf(Delivered.class);
            assertThat(kept()).isZero();
        }

        @Test
        void isKeptAsLongAsInterruptedMessagesMayNotBeNoticedYet() {
            receipts.take(delivered("9"));
            now = NOON.plus(Duration.ofDays(1));

            receipts.sweep(null);
            receipts.sweep(now.minus(rules.receipts().early()).plusSeconds(1));
            assertThat(kept()).isOne();

            receipts.sweep(now.minus(rules.receipts().early()));
            assertThat(kept()).isZero();
        }

        @Test
        void isCountedAndDroppedWhenNobodyKnowsWhatItIsFor() {
            receipts.take(delivered("9"));
            receipts.take(delivered("9"));
            receipts.sweep(NOON);
            assertThat(kept()).isOne();

            now = NOON.plus(rules.receipts().early()).plusSeconds(1);
            receipts.sweep(NOON);

            assertThat(kept()).isZero();
            assertThat(counted("unknown")).isOne();
        }
    }

    @Nested
    class AMessageWhoseSenderDied {

        @Test
        void isResolvedByAReceiptThatEchoesIt() {
            died();
            receipts.take(echoing("7", message.id().substring(0, 4)));
            now = NOON.plus(LEASE);
            messages.due(now, 10).forEach(sender::attend);
            assertThat(progress()).isInstanceOf(Unknown.class);

            now = NOON.plus(rules.receipts().early()).plusSeconds(1);
            receipts.sweep(NOON);

            assertThat(progress())
                    .isEqualTo(
                            new Delivered(
                                    1,
                                    Handover.of("p", List.of("7")).told("7", Arrival.DELIVERED),
                                    now,
                                    now));
            assertThat(carrier.sent()).isOne();
        }

        @Test
        void isNotResolvedByAReceiptOfAnotherMessageToTheSamePhone() {
            died();
            now = NOON.plus(LEASE);
            messages.due(now, 10).forEach(sender::attend);

            receipts.take(echoing("7", "zzzz"));

            assertThat(progress()).isInstanceOf(Unknown.class);
        }

        @Test
        void isNotResolvedByAProviderThatItWasNotHandedTo() {
            assertThat(messages.insert(message)).isTrue();
            carrier.answers(
                    new Delivery.Unknown(Reason.of(Cause.UNCERTAIN), Handover.of("q", List.of())));
            sender.attend(message.id());

            receipts.take(echoing("7", message.id().substring(0, 4)));

            assertThat(progress()).isInstanceOf(Unknown.class);
        }

        @Test
        void isDeliveredOnlyWhenTheReceiptsOfAllItsPartsCame() {
            Message two = MessageFixtures.sms("0912345678", "Ho so ".repeat(40), NOON);
            assertThat(messages.insert(two)).isTrue();
            carrier.answers(
                    new Delivery.Unknown(
                            Reason.of(Cause.UNCERTAIN), Handover.of("p", List.of("1"))));
            sender.attend(two.id());

            receipts.take(delivered("1"));
            assertThat(progress()).isInstanceOf(Unknown.class);

            receipts.take(echoing("2", two.id().substring(0, 4)));
            assertThat(progress()).isInstanceOf(Delivered.class);
        }

        @Test
        void keepsWhatAReceiptHasToldWhenTheSenderWasOnlySlow() {
            Message two = MessageFixtures.sms("0912345678", "Ho so ".repeat(40), NOON);
            assertThat(messages.insert(two)).isTrue();
            carrier.answers(new Delivery.Accepted(TWO_PARTS, true));
            carrier.meanwhile(() -> {
                now = NOON.plus(LEASE);
                messages.due(now, 10).forEach(sender::attend);
                receipts.take(echoing("1", two.id().substring(0, 4)));
            });

            sender.attend(two.id());
            assertThat(messages.find(two.id()).orElseThrow().progress())
                    .isInstanceOf(Sent.class)
                    .extracting(Progress::handover)
                    .isEqualTo(TWO_PARTS.told("1", Arrival.DELIVERED));

            receipts.take(delivered("2"));
            assertThat(messages.find(two.id()).orElseThrow().progress())
                    .isInstanceOf(Delivered.class);
        }

        @Test
        void isResolvedAlsoWhenNobodyAttendedToItForLongerThanReceiptsAreKept() {
            died();
            receipts.take(echoing("7", message.id().substring(0, 4)));
            now = NOON.plus(Duration.ofDays(1));
            var worker =
                    new MessageWorker(
                            messages, sender, receipts, () -> now, rules, meters, _ -> true);

            worker.sweep();
            worker.start();

            try {
                await().atMost(BOUND)
                        .untilAsserted(() -> assertThat(progress()).isInstanceOf(Delivered.class));
            } finally {
                worker.stop();
            }
        }

        private void died() {
            assertThat(messages.insert(message)).isTrue();
            carrier.diesAfterSending();
            assertThatThrownBy(() -> sender.attend(message.id())).isInstanceOf(Killed.class);
        }

        private Receipt echoing(String id, String beginning) {
            return new Receipt(
                    "p",
                    id,
                    Arrival.DELIVERED,
                    "",
                    new Receipt.Echo(beginning, List.of("+84912345678", "0912345678")));
        }
    }

    private void send(Handover handover) {
        assertThat(messages.insert(message)).isTrue();
        carrier.answers(new Delivery.Accepted(handover, true));
        sender.attend(message.id());
    }

    private Progress progress() {
        return messages.find(message.id()).orElseThrow().progress();
    }

    private long kept() {
        return mongo.getCollection("early-receipts").countDocuments();
    }

    private double counted(String result) {
        return registry.counter("motcua.messages.receipts", "result", result).count();
    }

    private static Receipt delivered(String id) {
        return new Receipt("p", id, Arrival.DELIVERED, "");
    }
}
