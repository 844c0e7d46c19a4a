package vn.motcua.processing.casework;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.Timing;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.processing.casework.model.CaseCommand;
import vn.motcua.processing.casework.model.CaseDecider;
import vn.motcua.processing.casework.model.Dossier;
import vn.motcua.processing.departments.Departments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Carries out commands: load, decide, one conditional write. */
@Service
public final class CaseCommandHandler {

    private final Departments departments;
    private final CaseRepository cases;
    private final CaseJournal journal;
    private final Procedures procedures;
    private final InstantSource clock;
    private final MeterRegistry meters;

    CaseCommandHandler(
            Departments departments,
            CaseRepository cases,
            CaseJournal journal,
            Procedures procedures,
            InstantSource clock,
            MeterRegistry meters) {
        this.departments = departments;
        this.cases = cases;
        this.procedures = procedures;
        this.journal = journal;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Loads a case.
     *
     * @throws UnknownCase when there is none here
     */
    public Case find(DossierId id) {
        return cases.find(id)
                .filter(found -> owns(found.state().dossier()))
                .orElseThrow(() -> new UnknownCase(id.toString()));
    }

    /** A case of which something is known here, whoever is in charge of it now. */
    public Optional<Case> findAnywhere(DossierId id) {
        return cases.find(id);
    }

    /**
     * Gives a command to a case as it was loaded.
     *
     * @param given what to remember of it; absent without an idempotency key
     * @return the case after it
     * @throws StaleCase when somebody was faster
     */
    public Case handle(Case loaded, CaseCommand command, @Nullable GivenCommand given) {
        Instant now = clock.instant();
        var circumstances = procedures.circumstances(loaded.state().dossier().procedure(), now);
        Change change = CaseDecider.decide(loaded.state(), command, circumstances);
        Case after =
                journal.append(loaded, change, command.by(), now, given)
                        .orElseThrow(() -> new StaleCase(find(loaded.id()).summary()));
        if (change instanceof Change.Resolved resolved) {
            count(resolved);
        }
        return after;
    }

    private boolean owns(Dossier dossier) {
        return departments.own(dossier.agency(), dossier.department());
    }

    private void count(Change.Resolved resolved) {
        Timing timing = resolved.timing();
        meters.counter(
                        "motcua.dossiers.resolved",
                        "outcome",
                        word(resolved.outcome()),
                        "timing",
                        timing == null ? "none" : word(timing))
                .increment();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
