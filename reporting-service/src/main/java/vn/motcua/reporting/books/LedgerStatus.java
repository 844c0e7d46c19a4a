package vn.motcua.reporting.books;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How far the views are behind what was published.
 *
 * @param eventsCounted booked, without duplicates
 * @param heldBack events that wait behind a hole, and records that could not be counted
 * @param codesDoubled codes that more than one dossier has; of the live ledger
 * @param newestEventAt when the newest event counted was recorded
 * @param eventsLag records the ledger has not committed yet
 * @param viewLag records it has committed and the views do not show yet
 * @param lag both together; zero says that everything published before the question can be seen;
 *     absent when the broker does not answer
 */
public record LedgerStatus(
        long eventsCounted,
        long dossiers,
        long heldBack,
        long codesDoubled,
        @Nullable Instant newestEventAt,
        @Nullable Long eventsLag,
        @Nullable Long viewLag,
        @Nullable Long lag) {}
