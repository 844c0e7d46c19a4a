package vn.motcua.processing.casework.desk;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseCommandHandler;
import vn.motcua.processing.casework.UnknownCase;
import vn.motcua.processing.casework.model.CommandName;

import java.util.Optional;

/** Finds the case an address names. */
@Component
public final class CaseDesk {

    private final CaseCommandHandler cases;

    CaseDesk(CaseCommandHandler cases) {
        this.cases = cases;
    }

    /**
     * The case, whoever asks.
     *
     * @throws UnknownCase also when the text is no id
     */
    public Case find(String id) {
        try {
            return cases.find(DossierId.parse(id));
        } catch (IllegalArgumentException noId) {
            throw new UnknownCase(id);
        }
    }

    /** The case, when it lies in the caller's scope, or asks something of the caller. */
    public Case find(String id, Caller caller) {
        Case found = find(id);
        if (!isAsked(found, caller)) {
            mustSee(found, caller);
        }
        return found;
    }

    /** The case for a command: an opinion is given by those who were asked. */
    Case findFor(CommandName command, String id, Caller caller) {
        Case found = find(id);
        if (command != CommandName.GIVE_OPINION) {
            mustSee(found, caller);
        } else if (!isAsked(found, caller)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "not-asked");
        }
        return found;
    }

    /**
     * The case also when it has gone to others; whoever asks must have been the one who sent it.
     */
    Optional<Case> findAnywhere(String id) {
        try {
            return cases.findAnywhere(DossierId.parse(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static void mustSee(Case found, Caller caller) {
        var dossier = found.state().dossier();
        caller.mustSee(dossier.agency(), dossier.department());
    }

    private static boolean isAsked(Case found, Caller caller) {
        return found.state().dossier().work().opinions().stream()
                .anyMatch(opinion -> caller.sees(opinion.agency(), opinion.department()));
    }
}
