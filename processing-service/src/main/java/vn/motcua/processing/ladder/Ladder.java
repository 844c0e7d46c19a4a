package vn.motcua.processing.ladder;

import vn.motcua.kernel.clock.WorkingCalendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which warning comes next, as a pure function. */
final class Ladder {

    private Ladder() {}

    /**
     * The lowest rung that has not fired for this due date, whether its moment has passed or not.
     *
     * @param fired the names of those that have
     */
    static Optional<Warning> next(
            WorkingCalendar calendar, List<Rung> rungs, Instant dueAt, Set<String> fired) {
        return next(calendar, rungs, dueAt, new Told(Instant.MIN, fired));
    }

    /** The same for a case that has a past: what it says was told is not told again. */
    static Optional<Warning> next(
            WorkingCalendar calendar, List<Rung> rungs, Instant dueAt, Told told) {
        return rungs.stream()
                .filter(rung -> !told.rungs().contains(rung.name()))
                .sorted()
                .map(rung -> new Warning(rung, rung.moment(calendar, dueAt)))
                .filter(warning -> warning.at().isAfter(told.here()))
                .findFirst();
    }
}
