package vn.motcua.processing.casework;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.id.DossierId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The next actions stored with the cases of this deployment's departments. */
public interface CaseAgenda {

    /** A case on which an action is due. */
    record Entry(DossierId id, Instant dueAt) {}

    /**
     * Cases whose next action is not after a moment, the oldest due date first.
     *
     * @param after the last entry of the page before; absent for the first page
     */
    List<Entry> due(Instant by, @Nullable Entry after, int limit);

    /** The earliest next action of all cases. */
    Optional<Instant> earliest();

    /** Some open cases whose next action was planned by another version of the plan. */
    List<DossierId> outdated(int limit);

    /**
     * Cases that are open, and those that were decided, by their ids.
     *
     * @param after the last one of the page before; absent for the first page
     */
    List<DossierId> openOrDecided(@Nullable DossierId after, int limit);

    /** Stores the next action of a case anew, unless the case has changed since it was loaded. */
    void plan(Case loaded);
}
