package vn.motcua.processing.casework;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.processing.casework.model.CaseEvolution;
import vn.motcua.processing.casework.model.CaseOpening;
import vn.motcua.processing.casework.model.CaseState;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case as it is stored.
 *
 * @param version 1, 2, 3 …, one more with every write
 * @param events those known of the dossier here, in order
 * @param commands those carried out under an idempotency key
 */
public record Case(
        DossierId id,
        CaseState state,
        long version,
        List<DossierEvent> events,
        List<GivenCommand> commands) {

    public Case {
        events = List.copyOf(events);
        commands = List.copyOf(commands);
    }

    /** A case as its first event brings it. */
    public static Case opened(DossierEvent event) {
        return replayed(1, List.of(event), List.of());
    }

    /** A case as its events make it. */
    public static Case replayed(
            long version, List<DossierEvent> events, List<GivenCommand> commands) {
        DossierEvent first = events.getFirst();
        CaseState state = CaseOpening.open(first);
        for (DossierEvent event : events.subList(1, events.size())) {
            state = CaseEvolution.evolve(state, event);
        }
        return new Case(first.dossierId(), state, version, events, commands);
    }

    /**
     * The case after one thing more that happened to it.
     *
     * @param given the command it came of, when that had an idempotency key
     */
    public Case after(DossierEvent event, CaseState next, @Nullable GivenCommand given) {
        return new Case(
                id,
                next,
                version + 1,
                Stream.concat(events.stream(), Stream.of(event)).toList(),
                given == null
                        ? commands
                        : Stream.concat(commands.stream(), Stream.of(given)).toList());
    }

    /** The case as it was after the last thing that somebody did to it. */
    public Case asLeftBy(String actor) {
        int end = events.size();
        while (end > 1 && !events.get(end - 1).actor().id().equals(actor)) {
            end--;
        }
        return replayed(version - (events.size() - end), events.subList(0, end), commands);
    }

    /** The sequence of the last event that is known of the dossier. */
    public long sequence() {
        return events.getLast().sequence();
    }

    /** The command carried out under a key, if there was one. */
    public Optional<GivenCommand> given(String key) {
        return commands.stream().filter(command -> command.key().equals(key)).findFirst();
    }

    /** The case as an inbox lists it. */
    public CaseSummary summary() {
        return new CaseSummary(
                id, state.dossier().subject(), state.stage(), state.officer(), version);
    }
}
