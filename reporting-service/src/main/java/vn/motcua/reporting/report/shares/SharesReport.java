package vn.motcua.reporting.report.shares;

import vn.motcua.reporting.report.inquiry.Breakdown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Who had how many dossiers in hand. A dossier that was handed over is in the share of each
 * department it went through; the reports count it once, where it was received.
 */
record SharesReport(
        String period,
        LocalDate from,
        LocalDate toExclusive,
        Breakdown by,
        Instant generatedAt,
        Share total,
        List<Share> rows) {

    /**
     * One holder's share: {@code heldBefore} + {@code received} + {@code takenOver} + {@code
     * reopened} = {@code handedOn} + {@code closed} + {@code held}.
     *
     * @param held in hand at the end, {@code heldOverdue} of them overdue
     */
    record Share(
            String key,
            String name,
            long heldBefore,
            long received,
            long takenOver,
            long reopened,
            long handedOn,
            long closed,
            long held,
            long heldOverdue) {

        boolean balances() {
            return heldBefore + received + takenOver + reopened == handedOn + closed + held;
        }

        boolean isZero() {
            return heldBefore + received + takenOver + reopened + handedOn + closed + held == 0;
        }
    }
}
