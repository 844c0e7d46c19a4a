package vn.motcua.processing.casework;

import vn.motcua.kernel.event.DossierEvent;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.processing.casework.model.CaseState;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The stored cases, with changes that are forgotten afterwards. */
public final class CasesOnTrial implements FollowedCases {

    private final FollowedCases stored;
    private final Map<DossierId, Case> changed = new HashMap<>();

    public CasesOnTrial(FollowedCases stored) {
        this.stored = stored;
    }

    @Override
    public Optional<Case> find(DossierId id) {
        return Optional.ofNullable(changed.get(id)).or(() -> stored.find(id));
    }

    @Override
    public boolean create(Case opened) {
        changed.put(opened.id(), opened);
        return true;
    }

    @Override
    public boolean adopt(Case loaded, DossierEvent theirs, CaseState next) {
        changed.put(loaded.id(), loaded.after(theirs, next, null));
        return true;
    }
}
