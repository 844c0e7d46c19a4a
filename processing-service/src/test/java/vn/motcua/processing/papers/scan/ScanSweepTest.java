package vn.motcua.processing.papers.scan;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.motcua.processing.papers.PaperFixtures.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.processing.papers.store.Papers;
import vn.motcua.processing.papers.store.Scan;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

class ScanSweepTest {

    private static final byte[] EICAR = FakeClamd.EICAR.getBytes(US_ASCII);
    private static final byte[] TOO_LONG = pdf(3_000_100);

    private final MeterRegistry meters = new SimpleMeterRegistry();

    private Papers papers;
    private FakeClamd daemon;
    private ScanSweep sweep;

    @BeforeEach
    void start() throws IOException {
        papers = new Papers();
        daemon = FakeClamd.start(0);
        sweep = sweepWith(daemon.address());
    }

    @AfterEach
    void stop() throws IOException {
        daemon.close();
        papers.close();
    }

    @Test
    void clearsWhatIsCleanAndQuarantinesWhatIsNot() throws IOException {
        UUID clean = papers.file(pdf(500), Scan.WAITING);
        UUID infected = papers.file(EICAR, Scan.WAITING);

        sweep.sweep();

        assertThat(papers.scanOf(clean)).isEqualTo(Scan.CLEAN);
        assertThat(papers.scanOf(infected)).isEqualTo(Scan.quarantined("Win.Test.EICAR_HDB-1"));
        assertThat(meters.get("motcua.papers.quarantined").counter().count()).isEqualTo(1);
    }

    @Test
    void looksAtAPaperOnce() throws IOException {
        papers.file(pdf(500), Scan.WAITING);

        sweep.sweep();
        sweep.sweep();

        assertThat(daemon.scans()).isEqualTo(1);
    }

    @Test
    void catchesUpWithPapersFiledBeforeThereWasAScanner() throws IOException {
        UUID old = papers.file(EICAR, Scan.UNSCANNED);

        sweep.sweep();

        assertThat(papers.scanOf(old).isQuarantined()).isTrue();
    }

    @Test
    void triesAPaperLaterThatTheScannerDoesNotTakeWithoutHoldingUpTheOthers() throws IOException {
        UUID refused = papers.file(TOO_LONG, Scan.WAITING);
        UUID other = papers.file(pdf(500), Scan.WAITING);

        sweep.sweep();
        sweep.sweep();

        assertThat(papers.scanOf(refused)).isEqualTo(Scan.WAITING);
        assertThat(papers.scanOf(other)).isEqualTo(Scan.CLEAN);
        assertThat(daemon.scans()).isEqualTo(2);

        papers.pass(Duration.ofMinutes(10));
        sweep.sweep();

        assertThat(daemon.scans()).isEqualTo(3);
    }

    @Test
    void isNotHeldUpByAPaperWhoseContentIsLost() throws IOException {
        UUID lost = papers.file(pdf(500), Scan.WAITING);
        papers.lose(lost);
        UUID other = papers.file(pdf(500), Scan.WAITING);

        sweep.sweep();

        assertThat(papers.scanOf(lost)).isEqualTo(Scan.WAITING);
        assertThat(papers.scanOf(other)).isEqualTo(Scan.CLEAN);
    }

    @Nested
    class AScannerThatIsDown {

        @Test
        void leavesPapersWaitingUntilItIsBack() throws IOException {
            UUID paper = papers.file(EICAR, Scan.WAITING);
            int port = daemon.port();
            daemon.close();

            sweep.sweep();
            assertThat(papers.scanOf(paper)).isEqualTo(Scan.WAITING);

            try (var back = FakeClamd.start(port)) {
                sweep.sweep();
                assertThat(back.scans()).isEqualTo(1);
            }
            assertThat(papers.scanOf(paper).isQuarantined()).isTrue();
        }
    }

    private ScanSweep sweepWith(String address) {
        var clamd = Clamd.at(address, Duration.ofSeconds(10));
        return new ScanSweep(clamd, papers.store(), papers.clock(), meters);
    }
}
