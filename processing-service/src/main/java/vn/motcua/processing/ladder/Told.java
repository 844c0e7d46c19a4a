package vn.motcua.processing.ladder;

import static java.util.stream.Collectors.toUnmodifiableSet;

import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What need not be told of a due date any more.
 *
 * @param here when the case came to this department; a rung before that was others' to climb, or
 *     nobody's: a limit of half a day is within a day of its due date from the start
 * @param rungs the names of those that fired for the due date
 */
record Told(Instant here, Set<String> rungs) {

    static Told of(List<DossierEvent> events, Instant dueAt) {
        return new Told(
                arrival(events),
                events.stream()
                        .map(DossierEvent::change)
                        .filter(Change.DueDateWarned.class::isInstance)
                        .map(Change.DueDateWarned.class::cast)
                        .filter(warned -> warned.dueAt().equals(dueAt))
                        .map(Change.DueDateWarned::rung)
                        .collect(toUnmodifiableSet()));
    }

    /** An event that is first, or that follows what happened elsewhere, brought the case here. */
    private static Instant arrival(List<DossierEvent> events) {
        DossierEvent arrival = events.getFirst();
        long sequence = arrival.sequence();
        for (DossierEvent event : events) {
            if (event.sequence() > sequence + 1) {
                arrival = event;
            }
            sequence = event.sequence();
        }
        return arrival.occurredAt();
    }
}
