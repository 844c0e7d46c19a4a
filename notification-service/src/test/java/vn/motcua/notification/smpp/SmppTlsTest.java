package vn.motcua.notification.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.embedded.FreePort;
import vn.motcua.notification.sms.SmsAnswer.Accepted;
import vn.motcua.notification.sms.SmsMessage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import javax.net.ssl.SSLSocketFactory;

class SmppTlsTest {

    private static final Duration BOUND = Duration.ofSeconds(20);

    @TempDir static Path directory;

    private static TestCertificate certificate;

    private int port;
    private TestCentre centre;

    @BeforeAll
    static void issue() throws Exception {
        certificate = TestCertificate.in(directory);
    }

    @BeforeEach
    void start() throws IOException {
        port = FreePort.find();
        centre = new TestCentre(port, certificate.listening());
    }

    @AfterEach
    void stop() throws IOException {
        centre.close();
    }

    @Test
    void sendsToACentreWhoseCertificateIsTrustedAndItsOwn() {
        SmppProviders providers = to("localhost", certificate.context().getSocketFactory());
        providers.start();
        try {
            await().atMost(BOUND).until(() -> centre.sessions() == 1);
            await().atMost(BOUND)
                    .untilAsserted(() ->
                            assertThat(
                                            providers
                                                    .all()
                                                    .getFirst()
                                                    .provider()
                                                    .send(
                                                            new SmsMessage(
                                                                    "0".repeat(64),
                                                                    "84912345678",
                                                                    "x")))
                                    .isInstanceOf(Accepted.class));
        } finally {
            providers.stop();
        }
    }

    @Test
    void hasNothingToDoWithACentreThatNobodyVouchesFor() {
        isKeptOut(to("localhost", (SSLSocketFactory) SSLSocketFactory.getDefault()));
    }

    @Test
    void hasNothingToDoWithACertificateOfAnotherName() {
        isKeptOut(to("127.0.0.1", certificate.context().getSocketFactory()));
    }

    private void isKeptOut(SmppProviders providers) {
        providers.start();
        try {
            await().atMost(BOUND)
                    .untilAsserted(() ->
                            assertThat(providers.links().values())
                                    .extracting(SmppLink::trouble)
                                    .allMatch(why ->
                                            why.contains("PKIX") || why.contains("alternative")));
            assertThat(centre.sessions()).isZero();
        } finally {
            providers.stop();
        }
    }

    private SmppProviders to(String host, SSLSocketFactory encryption) {
        var account =
                new SmppAccount(
                        1,
                        host,
                        port,
                        true,
                        "motcua",
                        "secret",
                        "",
                        "MOTCUA",
                        false,
                        2,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1),
                        MessageIds.AS_WRITTEN,
                        MessageIds.AS_WRITTEN,
                        Set.of());
        return new SmppProviders(Map.of("vt", account), _ -> {}, encryption);
    }
}
