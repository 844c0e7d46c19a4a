package vn.motcua.processing.casework;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Service;

import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.event.Timing;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.Ids;
import vn.motcua.processing.casework.model.CaseCommand;
import vn.motcua.processing.casework.model.CaseDecider;
import vn.motcua.processing.casework.model.Dossier;
import vn.motcua.processing.departments.Departments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Carries out commands: load, decide, one conditional write. */
@Service
public final class CaseCommandHandler {

    private final Departments departments;
    private final CaseRepository cases;
    private final Ids ids;
    private final InstantSource clock;
    private final MeterRegistry meters;

    CaseCommandHandler(
            Departments departments,
            CaseRepository cases,
            Ids ids,
            InstantSource clock,
            MeterRegistry meters) {
        this.departments = departments;
        this.cases = cases;
        this.ids = ids;
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

    /**
     * Gives a command to a case as it was loaded.
     *
     * @return the case after it
     * @throws StaleCase when somebody was faster
     */
    public Case handle(Case loaded, CaseCommand command) {
        Change change = CaseDecider.decide(loaded.state(), command);
        DossierEvent event = event(loaded, command, change);
        Case after =
                cases.append(loaded, event, CaseDecider.evolve(loaded.state(), event))
                        .orElseThrow(() -> new StaleCase(find(loaded.id()).summary()));
        if (change instanceof Change.Resolved resolved) {
            count(resolved);
        }
        return after;
    }

    private DossierEvent event(Case loaded, CaseCommand command, Change change) {
        Instant now =
                command instanceof CaseCommand.Resolve resolve ? resolve.at() : clock.instant();
        var dossier = loaded.state().dossier();
        return new DossierEvent(
                ids.next(),
                loaded.id(),
                loaded.sequence() + 1,
                now,
                now,
                command.by(),
                dossier.agency(),
                dossier.department(),
                change);
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
