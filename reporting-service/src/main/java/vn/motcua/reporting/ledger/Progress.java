package vn.motcua.reporting.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How far the ledger is in one partition of the events. It follows everything it speaks of on the
 * same partition of the report topics, so whoever has read it has read all that.
 *
 * @param nextOffset the first event not counted yet
 * @param events booked: duplicates, dead letters and those waiting are not among them
 * @param waiting events behind a hole in their dossier's sequence
 * @param deadLettered records that cannot be events, or cannot be true, as long as that is not
 *     settled
 * @param newestEventAt when the newest event booked was recorded
 */
public record Progress(
        int partition,
        long nextOffset,
        long events,
        long dossiers,
        long waiting,
        long deadLettered,
        @Nullable Instant newestEventAt) {

    private static final String PREFIX = "progress|";

    public static Progress none(int partition) {
        return new Progress(partition, 0, 0, 0, 0, 0, null);
    }

    public static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }

    /** The record key. */
    public String key() {
        return PREFIX + partition;
    }

    public Progress readUpTo(long offset) {
        return new Progress(
                partition, offset, events, dossiers, waiting, deadLettered, newestEventAt);
    }

    public Progress booked(boolean first, Instant recordedAt) {
        boolean newer = newestEventAt == null || recordedAt.isAfter(newestEventAt);
        return new Progress(
                partition,
                nextOffset,
                events + 1,
                dossiers + (first ? 1 : 0),
                waiting,
                deadLettered,
                newer ? recordedAt : newestEventAt);
    }

    public Progress heldMore(int more) {
        return new Progress(
                partition,
                nextOffset,
                events,
                dossiers,
                waiting + more,
                deadLettered,
                newestEventAt);
    }

    public Progress deadLetteredMore(int more) {
        return new Progress(
                partition,
                nextOffset,
                events,
                dossiers,
                waiting,
                deadLettered + more,
                newestEventAt);
    }
}
