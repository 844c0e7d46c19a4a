package vn.motcua.processing.rebuild;

import org.jspecify.annotations.Nullable;

import vn.motcua.processing.casework.CaseDifference;

import java.time.Instant;
import java.util.List;

/**
 * A rebuild, running or over.
 *
 * @param dryRun whether it only tells
 * @param eventsRead of those on the log
 * @param casesCompared of those that are stored
 * @param different how many cases differ; {@code differences} names a thousand of them
 * @param mended how many of these were written as the log makes them; the others changed meanwhile,
 *     or are for people to decide
 * @param failure why it could not be finished
 * @param seenAt when it last gave a sign of life
 */
record RebuildStatus(
        boolean dryRun,
        Phase phase,
        Instant begunAt,
        String begunBy,
        @Nullable Instant endedAt,
        long eventsRead,
        long eventsOnLog,
        long casesCompared,
        long different,
        long mended,
        List<CaseDifference> differences,
        @Nullable String failure,
        Instant seenAt) {

    /** How far it is. */
    enum Phase {
        READING,
        COMPARING,
        EQUAL,
        DIFFERENT,
        MENDED,
        FAILED;

        boolean isOver() {
            return this != READING && this != COMPARING;
        }
    }

    RebuildStatus {
        differences = List.copyOf(differences);
    }

    static RebuildStatus begun(boolean dryRun, String by, Instant now) {
        return new RebuildStatus(
                dryRun, Phase.READING, now, by, null, 0, 0, 0, 0, 0, List.of(), null, now);
    }

    /** One that shows no sign of life was cut off. */
    RebuildStatus orCutOff(Instant silentSince) {
        return phase.isOver() || seenAt.isAfter(silentSince)
                ? this
                : new RebuildStatus(
                        dryRun,
                        Phase.FAILED,
                        begunAt,
                        begunBy,
                        seenAt,
                        eventsRead,
                        eventsOnLog,
                        casesCompared,
                        different,
                        mended,
                        differences,
                        "cut off",
                        seenAt);
    }
}
