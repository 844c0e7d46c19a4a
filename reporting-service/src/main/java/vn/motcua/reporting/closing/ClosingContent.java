package vn.motcua.reporting.closing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is signed when a period is closed. Figures go by the keys of their columns.
 *
 * @param id of this closing; dossiers on the topic carry it too
 * @param rows the units of the period's last day
 * @param balances the sum of each account over all days of the period and before
 * @param adjustments what has changed since in the earlier closed periods of the same unit
 */
public record ClosingContent(
        String id,
        Subject subject,
        Rules rules,
        Approval approval,
        Basis basis,
        Row total,
        List<Row> rows,
        Map<String, Long> balances,
        List<Adjustment> adjustments,
        Evidence evidence) {

    /**
     * What is closed.
     *
     * @param unit with all below it
     * @param chain periods that follow each other without a gap: the cut and the length in months
     */
    public record Subject(
            String unit,
            String period,
            String chain,
            LocalDate from,
            LocalDate toExclusive,
            String cut) {}

    /**
     * The rule set the figures follow.
     *
     * @param apart the columns that are in none of (7) to (13)
     */
    public record Rules(String name, int version, List<String> apart) {}

    /** Who closed it. */
    public record Approval(Instant closedAt, String closedBy) {}

    /**
     * What was known of the event stream.
     *
     * @param offsets by partition of {@code dossier.events.v1}: everything before is counted
     * @param heldBack events that could not be counted, as accepted by whoever closed
     */
    public record Basis(
            Map<String, Long> offsets,
            @Nullable Instant newestEventAt,
            long eventsCounted,
            long heldBack) {}

    /** One line of the form. */
    public record Row(String key, String name, Map<String, Long> figures) {}

    /**
     * What has changed in a period since it was closed.
     *
     * @param closing the hash of its record
     * @param figures the columns that differ, as what there is now less what was closed
     */
    public record Adjustment(String period, String closing, Map<String, Long> figures) {}

    /**
     * What the record rests on.
     *
     * @param dossiers how many are frozen with it
     * @param digest SHA-256 over one line {@code <dossier id> <SHA-256 of its fact>} for each
     * @param previous the hash of the closing before it in its chain; absent in the first one
     */
    public record Evidence(long dossiers, String digest, @Nullable String previous) {}
}
