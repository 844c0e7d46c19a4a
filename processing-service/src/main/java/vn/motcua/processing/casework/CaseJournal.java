package vn.motcua.processing.casework;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.platform.Ids;
import vn.motcua.processing.casework.model.CaseDecider;
import vn.motcua.processing.casework.model.CaseEvolution;
import vn.motcua.processing.casework.model.SystemCommand;

import java.time.Instant;
import java.util.Optional;

/**
 * Where everything that is done to a case here is written: one event after the last one known, by
 * one conditional write. A loser of a race has changed nothing.
 */
@Service
public final class CaseJournal {

    private final CaseRepository cases;
    private final Ids ids;

    public CaseJournal(CaseRepository cases, Ids ids) {
        this.cases = cases;
        this.ids = ids;
    }

    /**
     * Carries out what the system does by itself, if the case allows it.
     *
     * @return the case after it; empty when it has changed since it was loaded
     * @throws vn.motcua.processing.casework.model.NotAllowedNow when the case does not allow it
     */
    public Optional<Case> append(Case loaded, SystemCommand command, Actor by, Instant at) {
        return append(loaded, CaseDecider.decide(loaded.state(), command), by, at, null);
    }

    /**
     * Writes down a change that was decided.
     *
     * @param given the command it came of, when that had an idempotency key
     * @return the case after it; empty when it has changed since it was loaded
     */
    Optional<Case> append(
            Case loaded, Change change, Actor by, Instant at, @Nullable GivenCommand given) {
        DossierEvent event = event(loaded, change, by, at);
        return cases.append(loaded, event, CaseEvolution.evolve(loaded.state(), event), given);
    }

    /** An event is of the department that is in charge after it. */
    private DossierEvent event(Case loaded, Change change, Actor by, Instant at) {
        var dossier = loaded.state().dossier();
        return new DossierEvent(
                ids.next(),
                loaded.id(),
                loaded.sequence() + 1,
                at,
                at,
                by,
                change instanceof Change.HandedOver moved ? moved.toAgency() : dossier.agency(),
                change instanceof Change.HandedOver moved
                        ? moved.toDepartment()
                        : dossier.department(),
                change);
    }
}
