package vn.motcua.processing.papers;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.problem.Problem;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseJournal;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.UnknownCase;
import vn.motcua.processing.casework.model.Dossier;
import vn.motcua.processing.casework.model.SystemCommand;
import vn.motcua.processing.departments.Departments;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/** Notes filed papers among the events of the case itself. */
@Service
final class CasePaperRegister implements PaperRegister {

    private static final int ATTEMPTS = 20;

    private final Departments departments;
    private final CaseRepository cases;
    private final CaseJournal journal;
    private final InstantSource clock;

    CasePaperRegister(
            Departments departments,
            CaseRepository cases,
            CaseJournal journal,
            InstantSource clock) {
        this.departments = departments;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Change.PaperFiled file(
            DossierId dossier,
            Actor by,
            Change.PaperFiled paper,
            Predicate<Change.PaperFiled> same) {
        // To file a paper needs no particular version of the case, so losing a race is no refusal.
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Case loaded = find(dossier);
            CasePapers.mustBeOpen(loaded);
            Optional<Change.PaperFiled> before =
                    CasePapers.filed(loaded).values().stream().filter(same).findFirst();
            if (before.isPresent()) {
                return before.get();
            }
            var command = new SystemCommand.FilePaper(paper);
            if (journal.append(loaded, command, by, clock.instant()).isPresent()) {
                return paper;
            }
        }
        throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "case-busy");
    }

    /** Only the department in charge may write: it may have become another one meanwhile. */
    private Case find(DossierId id) {
        return cases.find(id)
                .filter(found -> owns(found.state().dossier()))
                .orElseThrow(() -> new UnknownCase(id.toString()));
    }

    private boolean owns(Dossier dossier) {
        return departments.own(dossier.agency(), dossier.department());
    }
}
