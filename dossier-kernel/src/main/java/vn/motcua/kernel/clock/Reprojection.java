package vn.motcua.kernel.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a changed calendar does to one open dossier.
 *
 * @param derivation of the new due date
 */
public record Reprojection(Instant oldDueAt, Instant newDueAt, List<DerivationStep> derivation) {

    public Reprojection {
        derivation = List.copyOf(derivation);
    }

    /** Empty when the due date is the same under both calendars, or there is none. */
    public static Optional<Reprojection> of(
            WorkingCalendar old, WorkingCalendar next, LegalClock clock) {
        Instant before = DueDates.of(old, clock).at();
        DueDate after = DueDates.of(next, clock);
        Instant at = after.at();
        return before == null || at == null || before.equals(at)
                ? Optional.empty()
                : Optional.of(new Reprojection(before, at, after.derivation()));
    }
}
