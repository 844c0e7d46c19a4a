package vn.motcua.processing.recoding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseJournal;
import vn.motcua.processing.casework.desk.CaseDesk;
import vn.motcua.processing.casework.desk.CaseRight;
import vn.motcua.processing.casework.model.SystemCommand;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes operators' orders to give a dossier another code, which intake has set aside for it. Not a
 * command of people who work on cases: it may be given in any state, and says nothing of the case.
 */
@RestController
final class RecodingController {

    private final CaseDesk desk;
    private final CaseJournal journal;
    private final InstantSource clock;

    RecodingController(CaseDesk desk, CaseJournal journal, InstantSource clock) {
        this.desk = desk;
        this.journal = journal;
        this.clock = clock;
    }

    /** What to order. */
    record Wanted(
            @NotNull DossierCode oldCode,
            @NotNull DossierCode newCode,
            @NotBlank @Size(max = 1_000) String reason) {}

    /** The code a dossier goes by. */
    record Recoded(DossierId dossier, DossierCode code) {}

    /** Ordered again, it changes nothing more. */
    @PostMapping("/api/cases/{id}/recoding")
    Recoded order(@PathVariable String id, @Valid @RequestBody Wanted wanted, Caller caller) {
        Actor by = CaseRight.RECODE.actor(caller);
        Case now = find(id, caller);
        while (!now.state().dossier().code().equals(wanted.newCode())) {
            requireOldCode(now, wanted);
            // Somebody else may have changed the case meanwhile; that does not matter to its code.
            now = append(now, wanted, by).orElseGet(() -> find(id, caller));
        }
        return new Recoded(now.id(), wanted.newCode());
    }

    private Case find(String id, Caller caller) {
        return desk.find(id, CaseRight.RECODE, caller);
    }

    private static void requireOldCode(Case now, Wanted wanted) {
        DossierCode code = now.state().dossier().code();
        if (!code.equals(wanted.oldCode())) {
            throw Problem.of(
                    HttpStatus.CONFLICT, "code-differs", code.value(), wanted.oldCode().value());
        }
    }

    private Optional<Case> append(Case loaded, Wanted wanted, Actor by) {
        var command = new SystemCommand.Recode(wanted.oldCode(), wanted.newCode(), wanted.reason());
        return journal.append(loaded, command, by, clock.instant());
    }
}
