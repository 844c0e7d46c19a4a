package vn.motcua.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.embedded.EmptyStore;
import vn.motcua.notification.Fixtures;
import vn.motcua.notification.message.Delivery.Accepted;
import vn.motcua.notification.message.Handover.Arrival;
import vn.motcua.notification.message.Progress.Delivered;
import vn.motcua.notification.message.Progress.Expired;
import vn.motcua.notification.message.Progress.Sent;
import vn.motcua.notification.message.Reason.Cause;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

class LateReceiptsTest {

    private static final Instant NOON = Fixtures.NOON;
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Receipt DELIVERED = new Receipt("p", "1", Arrival.DELIVERED, "");

    private final EmptyStore store = EmptyStore.start();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "notification");
    private final Messages messages = new Messages(mongo);
    private final MessageMeters meters = new MessageMeters(new SimpleMeterRegistry(), () -> NOON);
    private final DeliveryProperties rules = MessageFixtures.rules();
    private final ScriptedCarrier carrier = new ScriptedCarrier();
    private final Carriers carriers = new Carriers(List.of(carrier));
    private final Message message = MessageFixtures.sms("0912345678", NOON);

    private volatile Instant now = NOON;

    private final Receipts receipts =
            new Receipts(messages, new EarlyReceipts(mongo), () -> now, rules.receipts(), meters);
    private final MessageSender sender =
            new MessageSender(messages, receipts, carriers, () -> now, rules, meters, () -> {});
    private final LateReceipts late =
            new LateReceipts(
                    messages,
                    receipts,
                    carriers,
                    () -> now,
                    rules.sweepInterval(),
                    meters,
                    _ -> true);

    @BeforeEach
    void areLate() {
        assertThat(messages.insert(message)).isTrue();
        carrier.answers(new Accepted(Handover.of("p", List.of("1")), true));
        sender.attend(message.id());
        assertThat(messages.late(now, 10)).isEmpty();
        now = NOON.plus(rules.receipts().within());
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void leaveAMessageUnknownNotDeliveredAndAreBelievedWhenTheyComeAllTheSame() {
        messages.late(now, 10).forEach(late::ask);

        assertThat(progress()).isInstanceOf(Expired.class);
        assertThat(progress().reason()).isEqualTo(Reason.of(Cause.NO_RECEIPT));
        assertThat(carrier.sent()).isOne();

        receipts.take(DELIVERED);
        assertThat(progress()).isInstanceOf(Delivered.class);
    }

    @Test
    void areAskedForBeforeAMessageIsUnknown() {
        carrier.isAsked(DELIVERED);

        messages.late(now, 10).forEach(late::ask);

        assertThat(progress()).isInstanceOf(Delivered.class);
    }

    @Test
    void areNoWorkOfTheSenders() {
        assertThat(messages.due(now, 10)).isEmpty();

        sender.attend(message.id());

        assertThat(progress()).isInstanceOf(Sent.class);
    }

    @Test
    void keepNothingFromBeingSentWhileTheirProviderDoesNotAnswer() {
        var asked = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        carrier.whenAsked(() -> {
            asked.countDown();
            waitFor(answered);
        });
        Message next = MessageFixtures.sms("0987654321", now);
        carrier.answers(new Accepted("p", "2"));
        var worker =
                new MessageWorker(messages, sender, receipts, () -> now, rules, meters, _ -> true);

        late.start();
        try {
            waitFor(asked);
            worker.start();
            assertThat(messages.insert(next)).isTrue();
            await().atMost(BOUND)
                    .untilAsserted(() ->
                            assertThat(messages.find(next.id()).orElseThrow().progress())
                                    .isInstanceOf(Sent.class));
            assertThat(progress()).isInstanceOf(Sent.class);

            answered.countDown();
            await().atMost(BOUND)
                    .untilAsserted(() -> assertThat(progress()).isInstanceOf(Expired.class));
        } finally {
            answered.countDown();
            late.stop();
            worker.stop();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        await().atMost(BOUND).until(() -> latch.getCount() == 0);
    }

    private Progress progress() {
        return messages.find(message.id()).orElseThrow().progress();
    }
}
