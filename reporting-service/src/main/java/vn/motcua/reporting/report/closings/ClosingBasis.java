package vn.motcua.reporting.report.closings;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.books.LedgerStatus;
import vn.motcua.reporting.books.Patience;
import vn.motcua.reporting.books.StatusReader;
import vn.motcua.reporting.closing.ClosingContent.Basis;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes sure that everything published has been counted. */
@Component
final class ClosingBasis {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StatusReader ledger;

    ClosingBasis(StatusReader ledger) {
        this.ledger = ledger;
    }

    /**
     * Waits until all that was published before the question can be seen.
     *
     * @throws Problem {@code still-counting}, or {@code held-back} when that is not what was
     *     accepted
     */
    Basis await(long acceptedHeldBack) {
        Map<Integer, Long> ends = ledger.eventEnds().orElseThrow(ClosingBasis::stillCounting);
        Map<Integer, Long> seen =
                Patience.until(
                                PATIENCE,
                                () -> ledger.shows(ends) ? Optional.of(ends) : Optional.empty())
                        .orElseThrow(ClosingBasis::stillCounting);
        LedgerStatus status = ledger.look();
        if (status.heldBack() != acceptedHeldBack) {
            throw Problem.of(HttpStatus.CONFLICT, "held-back", status.heldBack(), acceptedHeldBack)
                    .with("heldBack", status.heldBack());
        }
        Map<String, Long> offsets = new TreeMap<>();
        seen.forEach((partition, offset) -> offsets.put(partition.toString(), offset));
        return new Basis(
                offsets, status.newestEventAt(), status.eventsCounted(), status.heldBack());
    }

    private static Problem stillCounting() {
        return Problem.of(HttpStatus.CONFLICT, "still-counting");
    }
}
