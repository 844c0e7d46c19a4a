package vn.motcua.intake.numbering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.kernel.id.DossierCode;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.time.LocalDate;
import java.util.List;

/** Accounts for numbers that nobody got. */
@RestController
final class NumberingController {

    private final HoleAudit audit;
    private final Recodings recodings;

    NumberingController(HoleAudit audit, Recodings recodings) {
        this.audit = audit;
        this.recodings = recodings;
    }

    @GetMapping("/api/numbering/holes")
    Holes holes(
            Caller caller,
            @RequestParam AgencyId agency,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        caller.actingAs(Role.OPERATOR, Role.INSPECTOR);
        mustReach(caller, agency);
        return new Holes(audit.holes(agency, day));
    }

    /** Sets a code aside for a dossier whose code was another's first; always the same one. */
    @PostMapping("/api/numbering/recodings")
    Recoding setAside(Caller caller, @Valid @RequestBody Wanted wanted) {
        caller.actingAs(Role.OPERATOR);
        mustReach(caller, recodings.agency(wanted.dossier()));
        DossierCode code = recodings.setAside(wanted.dossier(), wanted.code());
        return new Recoding(wanted.dossier(), wanted.code(), code);
    }

    private static void mustReach(Caller caller, AgencyId agency) {
        if (!caller.reaches(agency)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "out-of-scope", agency.value());
        }
    }

    /** Which dossier needs another code than the one it has. */
    record Wanted(@NotNull DossierId dossier, @NotNull DossierCode code) {}

    record Recoding(DossierId dossier, DossierCode oldCode, DossierCode newCode) {}

    record Holes(List<Hole> items) {}
}
