package vn.motcua.notification.message;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.data.mongodb.core.MongoTemplate;

import vn.motcua.notification.Fixtures;
import vn.motcua.notification.template.Content;
import vn.motcua.notification.template.Template;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Messages about the dossier of {@link Fixtures}. */
public final class MessageFixtures {

    private static final Occasion OCCASION =
            new Occasion(
                    new UUID(1, 1),
                    Fixtures.DOSSIER,
                    Fixtures.CODE,
                    Fixtures.AGENCY,
                    Fixtures.DEPARTMENT,
                    Template.RECEIVED);

    private MessageFixtures() {}

    /** A queue from which nothing is sent. */
    public static MessageQueue queue(MongoTemplate mongo) {
        var messages = new Messages(mongo);
        InstantSource clock = InstantSource.fixed(Fixtures.NOON);
        DeliveryProperties properties = rules();
        var meters = new MessageMeters(new SimpleMeterRegistry(), clock);
        var receipts =
                new Receipts(
                        messages, new EarlyReceipts(mongo), clock, properties.receipts(), meters);
        var sender =
                new MessageSender(
                        messages,
                        receipts,
                        new Carriers(List.of()),
                        clock,
                        properties,
                        meters,
                        () -> {});
        var worker =
                new MessageWorker(messages, sender, receipts, clock, properties, meters, _ -> true);
        return new MessageQueue(messages, sender, worker, meters, clock);
    }

    /** Three attempts with five seconds between them, and a lease of two minutes. */
    static DeliveryProperties rules() {
        return new DeliveryProperties(
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                3,
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                new DeliveryProperties.Sms(3, Duration.ofSeconds(5), 0),
                new DeliveryProperties.Receipts(Duration.ofDays(3), Duration.ofMinutes(10)));
    }

    public static Message sms(String to, Instant now) {
        return sms(to, "Ho so", now);
    }

    static Message sms(String to, String text, Instant now) {
        return Message.queued(OCCASION, new Address(Medium.SMS, to), new Content(null, text), now);
    }

    public static Message email(String to) {
        return Message.queued(
                OCCASION,
                new Address(Medium.EMAIL, to),
                new Content(
                        "Biên nhận hồ sơ",
                        "Kính gửi ông/bà,\n\nLý do: a < b\nTra cứu: https://x.example/t/1"),
                Fixtures.NOON);
    }
}
