package vn.motcua.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.embedded.FreePort;
import vn.motcua.notification.message.Delivery;
import vn.motcua.notification.message.Delivery.Accepted;
import vn.motcua.notification.message.Delivery.GivenUp;
import vn.motcua.notification.message.Delivery.TryLater;
import vn.motcua.notification.message.Message;
import vn.motcua.notification.message.MessageFixtures;
import vn.motcua.notification.message.Reason;
import vn.motcua.notification.message.Reason.Cause;

import java.time.Duration;

class EmailCarrierTest {

    private final Message letter = MessageFixtures.email("an@example.com");

    @Nested
    class AServerThatTakesMail {

        @Test
        void getsTheTextInBothForms() throws Exception {
            GreenMail server = newServer(FreePort.find());
            server.start();
            try {
                Delivery delivery = carrierTo(server.getSmtp().getPort()).send(letter);

                String id = "<" + letter.id() + "@motcua>";
                assertThat(delivery).isEqualTo(new Accepted("smtp:127.0.0.1", id));
                MimeMessage mail = server.getReceivedMessages()[0];
                assertThat(mail.getSubject()).isEqualTo("Biên nhận hồ sơ");
                assertThat(mail.getMessageID()).isEqualTo(id);
                assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
                assertThat(mail.getAllRecipients())
                        .extracting(Address::toString)
                        .containsExactly("an@example.com");
                assertThat(GreenMailUtil.getWholeMessage(mail))
                        .contains("<a href=3D\"https://x.example/t/1\">")
                        .contains("a &lt; b");
            } finally {
                server.stop();
            }
        }

        @Test
        void getsTheMailThatWasTriedWhileItWasDown() throws Exception {
            int port = FreePort.find();
            EmailCarrier carrier = carrierTo(port);
            assertThat(causeOfDelay(carrier.send(letter))).isEqualTo(Cause.UNREACHABLE);

            GreenMail server = newServer(port);
            server.start();
            try {
                assertThat(carrier.send(letter)).isInstanceOf(Accepted.class);
                assertThat(server.getReceivedMessages()).hasSize(1);
            } finally {
                server.stop();
            }
        }
    }

    @Nested
    class AServerThatRefuses {

        @ParameterizedTest
        @CsvSource({"MAIL, 451", "RCPT, 450", "DATA, 452", "CONTENT, 421"})
        void isAskedAgainAfterACodeOf4xx(String step, int code) throws Exception {
            try (var server = new RefusingSmtpServer(step, code + " not now <an@example.com>")) {
                assertThat(carrierTo(server.port()).send(letter))
                        .isInstanceOfSatisfying(
                                TryLater.class,
                                later -> {
                                    assertThat(later.reason().cause())
                                            .isEqualTo(Cause.REFUSED_FOR_NOW);
                                    assertThat(later.reason().detail())
                                            .contains(code + " not now <***>");
                                });
            }
        }

        @ParameterizedTest
        @CsvSource({"MAIL, 550", "RCPT, 550", "DATA, 554", "CONTENT, 552"})
        void isNotAskedAgainAfterACodeOf5xx(String step, int code) throws Exception {
            try (var server = new RefusingSmtpServer(step, code + " no")) {
                assertThat(causeOfEnd(carrierTo(server.port()).send(letter)))
                        .isEqualTo(Cause.REFUSED);
            }
        }

        @Test
        void isAskedAgainWhenItDoesNotEvenGreet() throws Exception {
            try (var server = new RefusingSmtpServer("GREETING", "421 too busy")) {
                assertThat(causeOfDelay(carrierTo(server.port()).send(letter)))
                        .isEqualTo(Cause.UNREACHABLE);
            }
        }
    }

    @Nested
    class AServerThatFallsSilent {

        @Test
        void mayHaveTakenTheMailWhoseContentItDidNotAnswer() throws Exception {
            try (var server = new RefusingSmtpServer("CONTENT", "")) {
                assertThat(carrierTo(server.port()).send(letter))
                        .isInstanceOfSatisfying(
                                Delivery.Unknown.class,
                                unknown ->
                                        assertThat(unknown.reason().cause())
                                                .isEqualTo(Cause.UNCERTAIN));
            }
        }
    }

    @Nested
    class WithoutAServer {

        @Test
        void everyMailSaysThatNoneIsConfigured() {
            EmailCarrier carrier = new EmailConfiguration().emailCarrier(smtp("", 25));

            assertThat(carrier.send(letter))
                    .isEqualTo(new GivenUp(Reason.of(Cause.SMTP_NOT_CONFIGURED)));
        }
    }

    @Test
    void givesUpAnAddressThatIsNone() throws Exception {
        assertThat(causeOfEnd(carrierTo(FreePort.find()).send(MessageFixtures.email("an@@x"))))
                .isEqualTo(Cause.INVALID_RECIPIENT);
    }

    private static Cause causeOfDelay(Delivery delivery) {
        assertThat(delivery).isInstanceOf(TryLater.class);
        return ((TryLater) delivery).reason().cause();
    }

    private static Cause causeOfEnd(Delivery delivery) {
        assertThat(delivery).isInstanceOf(GivenUp.class);
        return ((GivenUp) delivery).reason().cause();
    }

    private static GreenMail newServer(int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static EmailCarrier carrierTo(int port) {
        return new EmailConfiguration().emailCarrier(smtp("127.0.0.1", port));
    }

    private static SmtpProperties smtp(String host, int port) {
        return new SmtpProperties(
                host,
                port,
                SmtpProperties.Security.PLAIN,
                "",
                "",
                "mot-cua@example.com",
                Duration.ofMillis(500),
                Duration.ofMillis(500));
    }
}
