package vn.motcua.processing.papers.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static vn.motcua.processing.papers.PaperFixtures.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.embedded.FreePort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

class ClamdTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] EICAR = FakeClamd.EICAR.getBytes(US_ASCII);

    private FakeClamd daemon;
    private Clamd clamd;

    @BeforeEach
    void start() throws IOException {
        daemon = FakeClamd.start(0);
        clamd = Clamd.at(daemon.address(), PATIENCE);
    }

    @AfterEach
    void stop() throws IOException {
        daemon.close();
    }

    @Test
    void findsNothingInAnOrdinaryPaper() throws IOException {
        assertThat(scan(pdf(200_000))).isEqualTo(new Verdict.Clean());
    }

    @Test
    void namesWhatItFinds() throws IOException {
        assertThat(scan(EICAR)).isEqualTo(new Verdict.Infected("Win.Test.EICAR_HDB-1"));
    }

    @Test
    void judgesAnEmptyPaper() throws IOException {
        assertThat(scan(new byte[0])).isEqualTo(new Verdict.Clean());
    }

    @Test
    void saysWhenTheDaemonDoesNotTakeIt() throws IOException {
        assertThat(scan(pdf(9_000_000)))
                .isEqualTo(new Verdict.Unjudged("INSTREAM size limit exceeded. ERROR"));
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Clamd.at("a b", PATIENCE));
        assertThatIllegalArgumentException().isThrownBy(() -> Clamd.at(":3310", PATIENCE));
    }

    @Nested
    class ADaemonThatIsDown {

        @Test
        void isToldFromAVerdict() throws IOException {
            var nobody = Clamd.at("127.0.0.1:" + FreePort.find(), PATIENCE);

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> nobody.scan(new ByteArrayInputStream(EICAR)));
        }

        @Test
        void isToldWhenItHangsUpWithoutAnAnswer() throws IOException {
            try (var rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Thread.ofVirtual().start(() -> hangUp(rude));
                var client = Clamd.at("127.0.0.1:" + rude.getLocalPort(), PATIENCE);

                assertThatExceptionOfType(IOException.class)
                        .isThrownBy(() -> client.scan(new ByteArrayInputStream(EICAR)));
            }
        }

        @Test
        void isToldWhenItNeverAnswers() throws IOException {
            try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                var client = Clamd.at("127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(200));

                assertThatExceptionOfType(IOException.class)
                        .isThrownBy(() -> client.scan(new ByteArrayInputStream(EICAR)));
            }
        }

        private static void hangUp(ServerSocket socket) {
            try (Socket client = socket.accept()) {
                client.getInputStream().readNBytes(10);
            } catch (IOException gone) {
                // Nobody called.
            }
        }
    }

    /** Where a daemon listens on its usual port; elsewhere it says that it did not run. */
    @Nested
    class ARealDaemon {

        @Test
        void findsTheTestFileAndNothingInAnOrdinaryPaper() throws IOException {
            assumeTrue(isThere(), "No clamd listens on 127.0.0.1:3310: not run");
            var real = Clamd.at("127.0.0.1", Duration.ofMinutes(1));

            assertThat(real.scan(new ByteArrayInputStream(EICAR)))
                    .isInstanceOf(Verdict.Infected.class);
            assertThat(real.scan(new ByteArrayInputStream(pdf(100_000))))
                    .isEqualTo(new Verdict.Clean());
        }

        private static boolean isThere() {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), 3310)) {
                return socket.isConnected();
            } catch (IOException nobody) {
                return false;
            }
        }
    }

    private Verdict scan(byte[] content) throws IOException {
        return clamd.scan(new ByteArrayInputStream(content));
    }
}
