package vn.motcua.processing.casework;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.processing.casework.model.CaseState;

import java.util.Optional;

/** Cases as far as the log brings them. */
public interface FollowedCases {

    Optional<Case> find(DossierId id);

    /** Stores a case that an event brought. False when there is one already: nothing changed. */
    boolean create(Case opened);

    /**
     * Stores an event that somebody else has published. False when the case has changed since it
     * was loaded: nothing changed.
     */
    boolean adopt(Case loaded, DossierEvent theirs, CaseState next);
}
