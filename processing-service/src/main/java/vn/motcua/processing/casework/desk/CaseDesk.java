package vn.motcua.processing.casework.desk;

import org.springframework.stereotype.Component;

import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseCommandHandler;
import vn.motcua.processing.casework.UnknownCase;
import vn.motcua.processing.casework.model.CommandName;

import java.util.Optional;

/** Finds the case an address names, for who may have it. */
@Component
public final class CaseDesk {

    private final CaseCommandHandler cases;

    CaseDesk(CaseCommandHandler cases) {
        this.cases = cases;
    }

    /**
     * The case, for somebody who wants that of it.
     *
     * @throws UnknownCase also when the text is no id
     * @throws Problem when the caller has no right to it
     */
    public Case find(String id, CaseRight right, Caller caller) {
        right.actor(caller);
        Case found = find(id);
        CaseAccess.require(right, found, caller);
        return found;
    }

    /** The case for a command. */
    Case findFor(CommandName command, String id, Caller caller) {
        Case found = find(id);
        CaseAccess.require(command, found, caller);
        return found;
    }

    /**
     * The case also when it has gone to others; whoever asks must have been the one who sent it.
     */
    Optional<Case> findAnywhere(String id) {
        return dossierId(id).flatMap(cases::findAnywhere);
    }

    private Case find(String id) {
        return cases.find(dossierId(id).orElseThrow(() -> new UnknownCase(id)));
    }

    private static Optional<DossierId> dossierId(String id) {
        try {
            return Optional.of(DossierId.parse(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
