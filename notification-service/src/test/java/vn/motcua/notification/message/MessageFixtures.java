package vn.motcua.notification.message;

import vn.motcua.notification.Fixtures;
import vn.motcua.notification.template.Content;
import vn.motcua.notification.template.Template;

import java.time.Instant;
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

    public static Message sms(String to, Instant now) {
        return Message.queued(
                OCCASION, new Address(Medium.SMS, to), new Content(null, "Ho so"), now);
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
