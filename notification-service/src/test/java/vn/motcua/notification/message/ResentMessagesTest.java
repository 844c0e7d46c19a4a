package vn.motcua.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.notification.Fixtures;
import vn.motcua.notification.message.Delivery.Accepted;
import vn.motcua.notification.message.Delivery.GivenUp;
import vn.motcua.notification.message.Delivery.TryLater;
import vn.motcua.notification.message.Handover.Arrival;
import vn.motcua.notification.message.Progress.Delivered;
import vn.motcua.notification.message.Progress.Failed;
import vn.motcua.notification.message.Progress.Queued;
import vn.motcua.notification.message.Progress.Sending;
import vn.motcua.notification.message.Progress.Sent;
import vn.motcua.notification.message.Progress.Unknown;
import vn.motcua.notification.message.Reason.Cause;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class ResentMessagesTest {

    private static final Instant NOON = Fixtures.NOON;
    private static final Handover FIRST = Handover.of("p", List.of("1"));
    private static final Handover SECOND = Handover.of("q", List.of("2"));
    private static final Reason REFUSAL = new Reason(Cause.REFUSED, "q: 11");
    private static final TryLater LATER = new TryLater(Reason.of(Cause.REFUSED_FOR_NOW));

    private final EmptyStore store = EmptyStore.start();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "notification");
    private final Messages messages = new Messages(mongo);
    private final DeliveryProperties rules = MessageFixtures.rules();
    private final ScriptedCarrier carrier = new ScriptedCarrier();
    private final Message message = MessageFixtures.sms("0912345678", NOON);
    private final MessageMeters meters = new MessageMeters(new SimpleMeterRegistry(), () -> NOON);

    private Instant now = NOON;

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

    @Test
    void areUnknownWhenTheyAreRefusedAndMayHaveGoneOutBefore() {
        expired();

        resendAndGet(new GivenUp(REFUSAL));

        assertThat(progress()).isEqualTo(new Unknown(2, REFUSAL, null));
    }

    @Test
    void areFoundByTheReceiptOfWhatWasSentBefore() {
        expired();
        resendAndGet(new GivenUp(REFUSAL));

        receipts.take(delivered("p", "1"));

        assertThat(progress())
                .isEqualTo(new Delivered(2, FIRST.told("1", Arrival.DELIVERED), NOON, now));
    }

    @Test
    void areNotSentWhenItTurnsOutThatTheyHadArrived() {
        expired();
        resend();

        receipts.take(delivered("p", "1"));
        sender.attend(message.id());

        assertThat(progress()).isInstanceOf(Delivered.class);
        assertThat(carrier.sent()).isOne();
    }

    @Test
    void areDeliveredWhenThatTurnsOutWhileTheyAreOnTheirWay() {
        expired();
        carrier.meanwhile(() -> {
            receipts.take(delivered("p", "1"));
            assertThat(progress()).isInstanceOf(Sending.class);
        });

        resendAndGet(LATER);

        assertThat(progress()).isInstanceOf(Delivered.class);
    }

    @Test
    void areFoundByTheReceiptOfEitherTime() {
        expired();
        resendAndGet(new Accepted(SECOND, true));
        assertThat(progress()).isInstanceOf(Sent.class);

        receipts.take(delivered("p", "1"));
        assertThat(progress()).isInstanceOf(Delivered.class);

        receipts.take(delivered("q", "2"));
        assertThat(mongo.getCollection("early-receipts").countDocuments()).isZero();
    }

    @Test
    void haveFailedWhenTheySurelyNeverWentOut() {
        assertThat(messages.insert(message)).isTrue();
        carrier.answers(new GivenUp(REFUSAL));
        sender.attend(message.id());

        resendAndGet(new GivenUp(REFUSAL));

        assertThat(progress()).isEqualTo(new Failed(2, REFUSAL));
    }

    @Test
    void areTriedAsOftenAsNewOnes() {
        assertThat(messages.insert(message)).isTrue();
        attend(LATER, 3);
        assertThat(progress()).isInstanceOf(Failed.class);

        resend();
        attend(LATER, 2);
        assertThat(progress()).isInstanceOf(Queued.class);

        attend(LATER, 1);
        assertThat(progress()).isEqualTo(new Failed(6, LATER.reason()));
    }

    /** Taken by a provider that has not told what became of it. */
    private void expired() {
        assertThat(messages.insert(message)).isTrue();
        carrier.answers(new Accepted(FIRST, true));
        sender.attend(message.id());
        Message sent = stored();
        now = NOON.plus(rules.receipts().within());
        assertThat(messages.replace(sent, sent.unconfirmed((Sent) sent.progress(), now))).isTrue();
    }

    private void resend() {
        Message before = stored();
        assertThat(before.mayBeResent()).isTrue();
        assertThat(messages.replace(before, before.resent("s: because", now))).isTrue();
    }

    private void resendAndGet(Delivery answer) {
        resend();
        carrier.answers(answer);
        sender.attend(message.id());
    }

    private void attend(Delivery answer, int times) {
        for (int time = 1; time <= times; time++) {
            carrier.answers(answer);
            sender.attend(message.id());
            now = now.plus(Duration.ofHours(1));
        }
    }

    private Message stored() {
        return messages.find(message.id()).orElseThrow();
    }

    private Progress progress() {
        return stored().progress();
    }

    private static Receipt delivered(String provider, String id) {
        return new Receipt(provider, id, Arrival.DELIVERED, "");
    }
}
