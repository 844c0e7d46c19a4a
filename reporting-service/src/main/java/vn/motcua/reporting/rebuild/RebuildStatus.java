package vn.motcua.reporting.rebuild;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.view.Difference;

import java.time.Instant;
import java.util.List;

/**
 * A rebuild, running or over.
 *
 * @param live the generation questions are answered from
 * @param generation the one that is rebuilt beside it
 * @param comparedAt when both had been compared; absent until then
 * @param endedAt when it was switched to or discarded; absent until then
 * @param eventsCounted by the rebuilt ledger
 * @param recordsLeft not counted, or not to be seen in its views yet; absent while the broker does
 *     not say
 * @param dossiersCompared of those of the live ledger
 * @param differences at most a thousand
 * @param failure why they could not be compared
 */
record RebuildStatus(
        int live,
        int generation,
        Phase phase,
        Instant begunAt,
        String begunBy,
        @Nullable Instant comparedAt,
        @Nullable Instant endedAt,
        long eventsCounted,
        @Nullable Long recordsLeft,
        long dossiersCompared,
        List<Difference> differences,
        @Nullable String failure) {

    /** How far it is. */
    enum Phase {
        REPLAYING,
        COMPARING,
        EQUAL,
        DIFFERENT,
        /** The comparison could not be finished. */
        FAILED,
        SWITCHED_TO,
        DISCARDED
    }

    RebuildStatus {
        differences = List.copyOf(differences);
    }

    boolean isCompared() {
        return phase == Phase.EQUAL || phase == Phase.DIFFERENT;
    }
}
