package vn.motcua.processing.casework.model;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.ClockEntry;
import vn.motcua.kernel.clock.LegalClock;
import vn.motcua.kernel.clock.Stint;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Change.CarriedWork;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What has been done with a dossier so far.
 *
 * @param step position of the procedure's step it is at, from 0; absent when no hand-over said
 * @param stints who has had it since its reception, without gaps, the last one now
 * @param supplementRequests how often the citizen was asked for something
 */
public record Work(
        LegalClock clock,
        @Nullable Integer step,
        List<Stint> stints,
        int supplementRequests,
        List<Change.PaperFiled> papers,
        List<Opinion> opinions) {

    public Work {
        stints = List.copyOf(stints);
        papers = List.copyOf(papers);
        opinions = List.copyOf(opinions);
    }

    static Work begun(LegalClock clock, Stint.Holder first) {
        var stint = new Stint(first, clock.basis().from(), null);
        return new Work(clock, null, List.of(stint), 0, List.of(), List.of());
    }

    /** Opinions are not carried on: who asked is no longer in charge. */
    static Work carried(CarriedWork work) {
        return new Work(
                work.clock(),
                work.step(),
                work.stints(),
                work.supplementRequests(),
                work.papers(),
                List.of());
    }

    /** The department that received it and leads it whoever works on it; it counts there. */
    public Optional<Stint.Department> lead() {
        return stints.getFirst().holder() instanceof Stint.Department department
                ? Optional.of(department)
                : Optional.empty();
    }

    public Optional<Opinion> opinion(UUID id) {
        return opinions.stream().filter(opinion -> opinion.id().equals(id)).findFirst();
    }

    CarriedWork carriedTo(@Nullable Integer next, Stint.Holder holder, Instant at) {
        return new CarriedWork(clock, next, heldBy(holder, at).stints, supplementRequests, papers);
    }

    Work clocked(ClockEntry entry) {
        return new Work(clock.with(entry), step, stints, supplementRequests, papers, opinions);
    }

    /** The same, in other hands from a moment on. */
    Work heldBy(Stint.Holder holder, Instant at) {
        List<Stint> all = new ArrayList<>(ended(at).stints);
        all.add(new Stint(holder, at, null));
        return new Work(clock, step, all, supplementRequests, papers, opinions);
    }

    /** The same, in nobody's hands any more. */
    Work ended(Instant at) {
        Stint last = stints.getLast();
        if (last.to() != null) {
            return this;
        }
        List<Stint> all = new ArrayList<>(stints);
        all.set(all.size() - 1, new Stint(last.holder(), last.from(), at));
        return new Work(clock, step, all, supplementRequests, papers, opinions);
    }

    Work asked() {
        return new Work(clock, step, stints, supplementRequests + 1, papers, opinions);
    }

    Work with(Change.PaperFiled paper) {
        List<Change.PaperFiled> all = Stream.concat(papers.stream(), Stream.of(paper)).toList();
        return new Work(clock, step, stints, supplementRequests, all, opinions);
    }

    /** The same with a new opinion, or with the answer to one. */
    Work with(Opinion opinion) {
        Stream<Opinion> others =
                opinions.stream().filter(other -> !other.id().equals(opinion.id()));
        return new Work(
                clock,
                step,
                stints,
                supplementRequests,
                papers,
                Stream.concat(others, Stream.of(opinion)).toList());
    }
}
