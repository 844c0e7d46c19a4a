package vn.motcua.processing.ladder;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseAgenda;
import vn.motcua.processing.casework.CaseJournal;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.model.SystemCommand;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Climbs every rung whose moment has come, the oldest due date first and the rungs of one case in
 * their order. A warning is a conditional write like that of a command: of two scans at once one
 * fails, and what a scan that dies has not written the next one finds.
 */
final class LadderScan {

    private static final Logger log = LoggerFactory.getLogger(LadderScan.class);

    private static final int PAGE = 5_000;

    private final CaseAgenda agenda;
    private final CaseRepository cases;
    private final LadderPlan plan;
    private final Substitutes substitutes;
    private final CaseJournal journal;
    private final InstantSource clock;
    private final MeterRegistry meters;

    LadderScan(
            CaseAgenda agenda,
            CaseRepository cases,
            LadderPlan plan,
            Substitutes substitutes,
            CaseJournal journal,
            InstantSource clock,
            MeterRegistry meters) {
        this.agenda = agenda;
        this.cases = cases;
        this.plan = plan;
        this.substitutes = substitutes;
        this.journal = journal;
        this.clock = clock;
        this.meters = meters;
    }

    /** How many rungs it climbed. A case that fails is left for the next scan. */
    int run() {
        Instant now = clock.instant();
        int fired = 0;
        List<CaseAgenda.Entry> page = agenda.due(now, null, PAGE);
        while (!page.isEmpty()) {
            for (CaseAgenda.Entry entry : page) {
                fired += climbOrLeave(entry.id(), now);
            }
            page = page.size() < PAGE ? List.of() : agenda.due(now, page.getLast(), PAGE);
        }
        meters.counter("motcua.ladder.scans").increment();
        return fired;
    }

    private int climbOrLeave(DossierId id, Instant now) {
        try {
            return climb(id, now);
        } catch (RuntimeException failed) {
            log.warn("Case {} was not warned of", id, failed);
            meters.counter("motcua.ladder.failures").increment();
            return 0;
        }
    }

    private int climb(DossierId id, Instant now) {
        int fired = 0;
        Optional<Case> current = cases.find(id);
        while (current.isPresent()) {
            Case loaded = current.get();
            Optional<Warning> next =
                    plan.next(loaded.state(), loaded.events())
                            .filter(warning -> !warning.at().isAfter(now));
            if (next.isEmpty()) {
                if (fired == 0) {
                    // What is stored came of other rungs or another calendar.
                    agenda.plan(loaded);
                }
                return fired;
            }
            current = warn(loaded, next.get().rung(), now);
            fired += current.isPresent() ? 1 : 0;
        }
        return fired;
    }

    /** Empty when the case has changed meanwhile: then it is another matter for another scan. */
    private Optional<Case> warn(Case loaded, Rung rung, Instant now) {
        Optional<Case> after = journal.append(loaded, warning(loaded, rung), Actor.SYSTEM, now);
        if (after.isPresent()) {
            meters.counter("motcua.ladder.rungs.fired", "rung", rung.name()).increment();
        }
        return after;
    }

    private SystemCommand warning(Case loaded, Rung rung) {
        @Nullable String officer = rung.to() == Role.OFFICER ? loaded.state().officer() : null;
        @Nullable String substitute =
                officer == null ? null : substitutes.of(officer, loaded.state().dossier());
        return new SystemCommand.Warn(rung.name(), rung.to(), officer, substitute);
    }
}
