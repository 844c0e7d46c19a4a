package vn.motcua.processing.casework;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import vn.motcua.kernel.event.Change;
import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.platform.messaging.HeldDossiers;
import vn.motcua.platform.position.Reading;
import vn.motcua.processing.casework.model.CaseEvolution;
import vn.motcua.processing.casework.model.CaseOpening;
import vn.motcua.processing.casework.model.UnexpectedChange;
import vn.motcua.processing.departments.Departments;

import java.util.Optional;
import java.util.function.Predicate;

/** Follows the log of dossiers: what it brings becomes a case, what is known changes nothing. */
@Service
public final class DossierEventHandler {

    private static final Logger log = LoggerFactory.getLogger(DossierEventHandler.class);

    private final Departments departments;
    private final FollowedCases cases;
    private final HeldDossiers held;

    public DossierEventHandler(Departments departments, FollowedCases cases, HeldDossiers held) {
        this.departments = departments;
        this.cases = cases;
        this.held = held;
    }

    /**
     * Takes in one event. A redelivered one changes nothing. Read again, it may pass a dead letter
     * that it follows directly: that was mended, or was none of the dossier's own.
     *
     * @throws HeldBehind when an earlier event of the dossier is a dead letter
     * @throws SequenceHole when the event before it never came
     * @throws UnexpectedChange when it cannot follow what is known
     */
    public void handle(DossierEvent event, Reading reading) {
        take(
                event,
                follows ->
                        !(reading == Reading.AGAIN && follows)
                                && held.holds(event.dossierId().toString()));
    }

    /**
     * Takes in an event that was a dead letter.
     *
     * @param behind whether an earlier event of the dossier still is one
     * @return whether anything was to be done
     * @throws RuntimeException as {@link #handle} does
     */
    public boolean replay(DossierEvent event, boolean behind) {
        return take(event, follows -> behind && !follows);
    }

    private boolean take(DossierEvent event, Predicate<Boolean> isHeld) {
        boolean ours = departments.own(event.agency(), event.department());
        if (!(ours || event.change() instanceof Change.HandedOver)
                || CaseOpening.isNobodysWork(event)) {
            return false;
        }
        Optional<Case> known = cases.find(event.dossierId());
        if (!ours && known.filter(this::isInOurHands).isEmpty()) {
            return false;
        }
        long sequence = known.map(Case::sequence).orElse(0L);
        if (event.sequence() <= sequence) {
            return false;
        }
        boolean follows = event.sequence() == sequence + 1;
        if (isHeld.test(follows)) {
            throw new HeldBehind(event.dossierId().toString());
        }
        // What happened to a dossier elsewhere is not ours to count: a hand-over starts afresh.
        if (!follows && !(event.change() instanceof Change.HandedOver)) {
            throw new SequenceHole(event, sequence);
        }
        known.ifPresentOrElse(existing -> follow(existing, event), () -> open(event));
        return true;
    }

    /** Then it was handed over from here, by a case that its store has set back since. */
    private boolean isInOurHands(Case known) {
        var dossier = known.state().dossier();
        return departments.own(dossier.agency(), dossier.department());
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
