package vn.motcua.processing.reprojection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.kernel.clock.CalendarRefused;
import vn.motcua.kernel.clock.DueDates;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseAgenda;
import vn.motcua.processing.casework.CaseJournal;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.model.CaseDecider;
import vn.motcua.processing.casework.model.SystemCommand;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Carries runs out. A run goes through the open and the decided cases by their ids and notes how
 * far it is after each page; a page that is gone through again finds what it moved moved already.
 */
final class Reprojector {

    private static final Logger log = LoggerFactory.getLogger(Reprojector.class);
    private static final int PAGE = 500;

    private final Runs runs;
    private final CaseAgenda agenda;
    private final CaseRepository cases;
    private final RunningCalendar calendar;
    private final CaseJournal journal;
    private final InstantSource clock;

    Reprojector(
            Runs runs,
            CaseAgenda agenda,
            CaseRepository cases,
            RunningCalendar calendar,
            CaseJournal journal,
            InstantSource clock) {
        this.runs = runs;
        this.agenda = agenda;
        this.cases = cases;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether a run has not ended. */
    boolean hasWork() {
        return !runs.running().isEmpty();
    }

    /** Goes on with every run that has not ended. */
    void goOn() {
        runs.running().forEach(this::carryOut);
    }

    private void carryOut(Run begun) {
        Run run = begun;
        List<DossierId> page = agenda.openOrDecided(run.after(), PAGE);
        while (!page.isEmpty()) {
            if (!isCurrent(run)) {
                end(run, Run.State.OVERTAKEN);
                return;
            }
            for (DossierId id : page) {
                move(run, id);
            }
            run = run.lookedAt(page.getLast(), page.size());
            runs.save(run);
            page = agenda.openOrDecided(run.after(), PAGE);
        }
        end(run, Run.State.DONE);
    }

    private void end(Run run, Run.State how) {
        runs.save(run.ended(how, clock.instant()));
        log.info("Re-projection {} is {} after {} cases", run.id(), how, run.looked());
    }

    /** Another instance may have seen new files before this one did. */
    private boolean isCurrent(Run run) {
        String wanted = run.order().calendarVersion();
        if (calendar.get().version().equals(wanted)) {
            return true;
        }
        try {
            return calendar.reload().version().equals(wanted);
        } catch (CalendarRefused wrong) {
            return false;
        }
    }

    private void move(Run run, DossierId id) {
        Optional<Case> current = cases.find(id);
        while (current.isPresent()) {
            Case loaded = current.get();
            Optional<Move> wanted = wanted(run, loaded);
            if (wanted.isEmpty()) {
                return;
            }
            runs.note(run, wanted.get());
            if (run.order().dryRun() || append(run, loaded, wanted.get())) {
                return;
            }
            // Somebody else has changed the case meanwhile: it may not have to be moved any more.
            runs.strike(run, id);
            current = cases.find(id);
        }
    }

    private Optional<Move> wanted(Run run, Case loaded) {
        var dossier = loaded.state().dossier();
        Instant dueAt = dossier.dueAt();
        if (dueAt == null || !dossier.agency().within(run.order().root())) {
            return Optional.empty();
        }
        Instant now = DueDates.of(calendar.get(), dossier.work().clock()).at();
        return now == null || now.equals(dueAt) || !CaseDecider.isDueAnew(loaded.state(), now)
                ? Optional.empty()
                : Optional.of(
                        new Move(
                                loaded.id(),
                                dossier.code(),
                                dossier.agency(),
                                dossier.department(),
                                dueAt,
                                now));
    }

    private boolean append(Run run, Case loaded, Move move) {
        Run.Order order = run.order();
        var command =
                new SystemCommand.Reproject(
                        move.newDueAt(), order.calendarVersion(), order.reason());
        return journal.append(loaded, command, order.by(), clock.instant()).isPresent();
    }
}
