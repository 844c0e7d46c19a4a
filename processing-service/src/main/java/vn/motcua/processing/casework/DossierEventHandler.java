package vn.motcua.processing.casework;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.processing.casework.model.CaseEvolution;
import vn.motcua.processing.casework.model.CaseOpening;
import vn.motcua.processing.casework.model.UnexpectedChange;
import vn.motcua.processing.departments.Departments;

import java.util.Optional;

/** Follows the log of dossiers: what it brings becomes a case, what is known changes nothing. */
@Service
public final class DossierEventHandler {

    private static final Logger log = LoggerFactory.getLogger(DossierEventHandler.class);

    private final Departments departments;
    private final CaseRepository cases;
    private final HeldDossiers held;

    DossierEventHandler(Departments departments, CaseRepository cases, HeldDossiers held) {
        this.departments = departments;
        this.cases = cases;
        this.held = held;
    }

    /**
     * Takes in one event. A redelivered one changes nothing.
     *
     * @throws HeldBehind when an earlier event of the dossier is a dead letter
     * @throws SequenceHole when the event before it never came
     * @throws UnexpectedChange when it cannot follow what is known
     */
    public void handle(DossierEvent event) {
        if (!departments.own(event.agency(), event.department())
                || CaseOpening.isNobodysWork(event)) {
            return;
        }
        Optional<Case> known = cases.find(event.dossierId());
        long sequence = known.map(Case::sequence).orElse(0L);
        if (event.sequence() <= sequence) {
            return;
        }
        if (held.holds(event.dossierId().toString())) {
            throw new HeldBehind(event.dossierId().toString());
        }
        // What happened to a dossier elsewhere is not ours to count: a hand-over starts afresh.
        if (event.sequence() > sequence + 1 && !(event.change() instanceof Change.HandedOver)) {
            throw new SequenceHole(event, sequence);
        }
        known.ifPresentOrElse(existing -> follow(existing, event), () -> open(event));
    }

    private void open(DossierEvent event) {
        if (cases.create(Case.opened(event))) {
            log.debug("Case {} opened", event.dossierId());
        }
    }

    private void follow(Case known, DossierEvent event) {
        var next = CaseEvolution.evolve(known.state(), event);
        if (!cases.adopt(known, event, next)) {
            throw new StaleCase(known.summary());
        }
    }
}
