package vn.motcua.processing.ladder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.kernel.id.DossierId;
import vn.motcua.processing.casework.CaseAgenda;
import vn.motcua.processing.casework.CaseRepository;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plans open cases anew that were planned by other rungs or with another calendar. */
final class Replanning {

    private static final Logger log = LoggerFactory.getLogger(Replanning.class);
    private static final int PAGE = 5_000;

    private final CaseAgenda agenda;
    private final CaseRepository cases;

    Replanning(CaseAgenda agenda, CaseRepository cases) {
        this.agenda = agenda;
        this.cases = cases;
    }

    /** Goes on until a page brings nothing new. */
    void run() {
        Set<DossierId> tried = new HashSet<>();
        List<DossierId> page = agenda.outdated(PAGE);
        while (page.stream().anyMatch(id -> !tried.contains(id))) {
            for (DossierId id : page) {
                if (tried.add(id)) {
                    plan(id);
                }
            }
            page = agenda.outdated(PAGE);
        }
        if (!tried.isEmpty()) {
            log.info("Planned the warnings of {} cases anew", tried.size());
        }
    }

    private void plan(DossierId id) {
        try {
            cases.find(id).ifPresent(agenda::plan);
        } catch (RuntimeException failed) {
            log.warn("Case {} was not planned anew", id, failed);
        }
    }
}
