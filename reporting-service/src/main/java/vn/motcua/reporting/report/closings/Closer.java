package vn.motcua.reporting.report.closings;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.books.Books;
import vn.motcua.reporting.books.Dimension;
import vn.motcua.reporting.books.Patience;
import vn.motcua.reporting.books.PrefixSums;
import vn.motcua.reporting.books.SumReader;
import vn.motcua.reporting.closing.ClosingContent;
import vn.motcua.reporting.closing.ClosingContent.Basis;
import vn.motcua.reporting.closing.ClosingLog;
import vn.motcua.reporting.closing.Closings;
import vn.motcua.reporting.closing.SignedClosing;
import vn.motcua.reporting.report.closings.FrozenDossiers.Taken;

import java.time.Duration;
import java.util.SortedMap;

/**
 * Closes a period: takes its dossiers, refuses unless what they add up to is what the ledger says,
 * and puts both on the topic. The closing counts once it has been read back from there.
 */
@Component
final class Closer {

    /** How often late events may come between the two counts. */
    private static final int ATTEMPTS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ClosingBasis basis;
    private final FrozenDossiers dossiers;
    private final SumReader sums;
    private final ClosingDrafts drafts;
    private final Entry entry;

    Closer(
            ClosingBasis basis,
            FrozenDossiers dossiers,
            SumReader sums,
            ClosingDrafts drafts,
            Entry entry) {
        this.basis = basis;
        this.dossiers = dossiers;
        this.sums = sums;
        this.drafts = drafts;
        this.entry = entry;
    }

    /**
     * Closes a period.
     *
     * @throws Problem {@code still-counting}, {@code held-back}, {@code closing-refused} with the
     *     cells and dossiers that are wrong, {@code closing-not-written}, {@code closing-unseen} or
     *     {@code closing-overtaken}
     */
    SignedClosing close(ClosingOrder order) {
        for (int attempt = 1; ; attempt++) {
            Basis counted = basis.await(order.heldBack());
            Taken taken = dossiers.take(order.scope(), order.cells());
            Disagreement disagreement = dossiers.compare(taken, order.scope(), order.cells());
            if (disagreement.isNone()) {
                PrefixSums ledger =
                        sums
                                .sums(
                                        new Books.Live(),
                                        order.scope(),
                                        order.window(),
                                        Dimension.AGENCY)
                                .values()
                                .stream()
                                .reduce(PrefixSums.NONE, PrefixSums::plus);
                return entry.enter(drafts.draft(order, counted, taken, ledger), taken.facts());
            }
            if (attempt == ATTEMPTS) {
                throw Problem.of(
                                HttpStatus.CONFLICT,
                                "closing-refused",
                                order.period().text(),
                                disagreement.cells().size(),
                                disagreement.dossiers().size())
                        .with("cells", disagreement.cells())
                        .with("dossiers", disagreement.dossiers());
            }
        }
    }

    /** Puts closings on the topic and waits for what becomes of them. */
    @Component
    static final class Entry {

        private final ClosingLog log;
        private final Closings closings;

        Entry(ClosingLog log, Closings closings) {
            this.log = log;
            this.closings = closings;
        }

        SignedClosing enter(ClosingContent content, SortedMap<String, byte[]> facts) {
            SignedClosing closing = log.append(content, facts.values());
            boolean stands =
                    Patience.until(PATIENCE, () -> closings.stands(content.id()))
                            .orElseThrow(() ->
                                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "closing-unseen"));
            if (!stands) {
                throw Problem.of(HttpStatus.CONFLICT, "closing-overtaken");
            }
            return closing;
        }
    }
}
