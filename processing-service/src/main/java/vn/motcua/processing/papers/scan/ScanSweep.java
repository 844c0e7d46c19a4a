package vn.motcua.processing.papers.scan;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.processing.papers.store.PaperStore;
import vn.motcua.processing.papers.store.Scan;
import vn.motcua.processing.papers.store.StoredPaper;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Has the papers judged that no scanner has judged yet. Nobody waits for it: while the scanner is
 * down papers wait and dossiers go on. Two instances may judge the same paper, to the same end.
 */
final class ScanSweep {

    private static final Logger log = LoggerFactory.getLogger(ScanSweep.class);

    private static final int AT_ONCE = 100;
    private static final Duration SECOND_LOOK = Duration.ofMinutes(10);

    private final Clamd clamd;
    private final PaperStore store;
    private final InstantSource clock;
    private final Counter quarantined;
    private volatile boolean away;

    ScanSweep(Clamd clamd, PaperStore store, InstantSource clock, MeterRegistry meters) {
        this.clamd = clamd;
        this.store = store;
        this.clock = clock;
        this.quarantined = Counter.builder("motcua.papers.quarantined").register(meters);
    }

    /** Looks at the papers that wait, until there are none or the scanner turns out to be away. */
    void sweep() {
        try {
            for (StoredPaper paper : store.unjudged(clock.instant(), AT_ONCE)) {
                look(paper);
            }
        } catch (IOException unreachable) {
            if (!away) {
                log.warn("The virus scanner is away; papers wait for it", unreachable);
            }
            away = true;
        }
    }

    private void look(StoredPaper paper) throws IOException {
        try (var content = store.open(paper)) {
            Verdict verdict = clamd.scan(content);
            away = false;
            note(paper, verdict);
        } catch (RuntimeException unreadable) {
            log.error("Paper {} could not be read for its scan", paper.id(), unreadable);
            store.postpone(paper.id(), clock.instant().plus(SECOND_LOOK));
        }
    }

    private void note(StoredPaper paper, Verdict verdict) {
        switch (verdict) {
            case Verdict.Clean() -> store.judge(paper.id(), Scan.CLEAN);
            case Verdict.Infected(var signature) -> {
                store.judge(paper.id(), Scan.quarantined(signature));
                quarantined.increment();
                log.warn(
                        "Paper {} of case {} quarantined: {}",
                        paper.id(),
                        paper.dossier(),
                        signature);
            }
            case Verdict.Unjudged(var reason) -> {
                store.postpone(paper.id(), clock.instant().plus(SECOND_LOOK));
                log.warn("The virus scanner did not judge paper {}: {}", paper.id(), reason);
            }
        }
    }
}
