package vn.motcua.processing.papers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.papers.store.PaperStore;
import vn.motcua.processing.papers.store.UploadJournal;
import vn.motcua.processing.papers.store.UploadJournal.Entry;

import java.time.Duration;

/** Removes what uploads left behind whose process did not live to do it. */
@Component
final class UploadSweep {

    private static final Logger log = LoggerFactory.getLogger(UploadSweep.class);

    private final UploadJournal journal;
    private final PaperStore store;
    private final CaseRepository cases;
    private final Duration grace;
    private final Counter swept;

    UploadSweep(
            UploadJournal journal,
            PaperStore store,
            CaseRepository cases,
            PaperSettings settings,
            MeterRegistry meters) {
        this.journal = journal;
        this.store = store;
        this.cases = cases;
        this.grace = settings.grace();
        this.swept = Counter.builder("motcua.papers.swept").register(meters);
    }

    /** Looks once through the uploads that began longer ago than they may take. */
    void sweep() {
        for (Entry entry : journal.olderThan(grace)) {
            // A case that is not there may be on its way back from the log, with the event in it.
            cases.find(entry.dossier())
                    .ifPresent(found ->
                            settle(entry, CasePapers.filed(found).containsKey(entry.paper())));
        }
    }

    private void settle(Entry entry, boolean filed) {
        if (!filed) {
            if (!journal.giveUp(entry)) {
                return;
            }
            store.discard(entry.paper());
            swept.increment();
            log.info("Removed what was left of paper {}, which was never filed", entry.paper());
        }
        journal.end(entry.paper());
    }
}
