package vn.motcua.processing.casework.web;

import org.springframework.stereotype.Component;

import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseCommandHandler;
import vn.motcua.processing.casework.UnknownCase;

/** Finds the case an address names. */
@Component
final class CaseDesk {

    private final CaseCommandHandler cases;

    CaseDesk(CaseCommandHandler cases) {
        this.cases = cases;
    }

    /**
     * The case, whoever asks.
     *
     * @throws UnknownCase also when the text is no id
     */
    Case find(String id) {
        try {
            return cases.find(DossierId.parse(id));
        } catch (IllegalArgumentException noId) {
            throw new UnknownCase(id);
        }
    }

    /** The case, when it lies in the caller's scope. */
    Case find(String id, Caller caller) {
        Case found = find(id);
        var dossier = found.state().dossier();
        caller.mustSee(dossier.agency(), dossier.department());
        return found;
    }
}
