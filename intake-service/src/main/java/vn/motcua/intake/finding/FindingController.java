package vn.motcua.intake.finding;

import jakarta.validation.Valid;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.intake.dossier.ApplicantIndex;
import vn.motcua.intake.dossier.Clue;
import vn.motcua.intake.finding.FoundDossiers.Line;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;

import java.util.Locale;

/** Searches by applicant. What is sought comes in the body: addresses end up in logs. */
@RestController
final class FindingController {

    private final ApplicantIndex applicants;
    private final Searches searches;
    private final Catalogue catalogue;

    FindingController(ApplicantIndex applicants, Searches searches, Catalogue catalogue) {
        this.applicants = applicants;
        this.searches = searches;
        this.catalogue = catalogue;
    }

    /**
     * Finds dossiers, and records that somebody did.
     *
     * @throws Problem {@code forbidden}, {@code search-too-short}
     */
    @PostMapping("/api/dossiers/searches")
    ResponseEntity<FoundDossiers> find(
            @Valid @RequestBody FindOrder order, Caller caller, Locale locale) {
        caller.actingAs(Role.RECEPTION, Role.OFFICER, Role.HEAD);
        Clue clue =
                Clue.read(order.q())
                        .orElseThrow(() ->
                                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "search-too-short")
                                        .with("field", "q"));
        int size = order.usualSize();
        var found = applicants.find(clue, caller, order.page(), size);
        searches.record(caller, clue, order.page(), found.total());
        boolean english = locale.getLanguage().equals("en");
        var lines = found.dossiers().stream().map(one -> Line.of(one, catalogue, english)).toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new FoundDossiers(lines, found.total(), order.page(), size, clue.kinds()));
    }
}
