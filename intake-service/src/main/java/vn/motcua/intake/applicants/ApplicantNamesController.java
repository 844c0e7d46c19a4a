package vn.motcua.intake.applicants;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.intake.dossier.Origin.Desk;
import vn.motcua.intake.dossier.Origin.OldSystem;
import vn.motcua.kernel.event.Role;
import vn.motcua.kernel.id.DossierId;
import vn.motcua.platform.security.Caller;

import java.util.List;
import java.util.stream.Stream;

/** The names that stand in a worklist, for a page of it at once; nothing else of the people. */
@RestController
final class ApplicantNamesController {

    private final Dossiers dossiers;

    ApplicantNamesController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** Leaves out whoever the caller may not know, and dossiers that name nobody. */
    @PostMapping("/api/dossiers/applicants")
    ResponseEntity<Names> names(@Valid @RequestBody Asked asked, Caller caller) {
        caller.actingAs(Role.RECEPTION, Role.OFFICER, Role.HEAD, Role.LEADER, Role.INSPECTOR);
        List<Name> names =
                dossiers.byIds(asked.ids()).stream()
                        .filter(one -> caller.sees(one.agency(), one.department()))
                        .flatMap(ApplicantNamesController::name)
                        .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Names(names));
    }

    private static Stream<Name> name(Dossier dossier) {
        return switch (dossier.origin()) {
            case Desk desk -> Stream.of(new Name(dossier.id(), desk.applicant().name()));
            case OldSystem _ -> Stream.empty();
        };
    }

    /** The dossiers of one page. */
    record Asked(@NotNull @Size(max = 200) List<@NotNull DossierId> ids) {}

    /** In no particular order. */
    record Names(List<Name> items) {}

    /** Whose dossier it is. */
    record Name(DossierId id, String name) {}
}
