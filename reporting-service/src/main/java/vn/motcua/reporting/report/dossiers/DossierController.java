package vn.motcua.reporting.report.dossiers;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.report.inquiry.Cell;
import vn.motcua.reporting.report.inquiry.Question;
import vn.motcua.reporting.report.inquiry.Readers;
import vn.motcua.reporting.report.inquiry.Selections;
import vn.motcua.reporting.report.inquiry.Terms;

import java.time.InstantSource;
import java.time.LocalDate;

/** The dossiers behind a figure. */
@RestController
@RequestMapping("/api/reports")
class DossierController {

    private final CountedDossiers dossiers;
    private final Selections selections;
    private final InstantSource clock;

    DossierController(CountedDossiers dossiers, Selections selections, InstantSource clock) {
        this.dossiers = dossiers;
        this.selections = selections;
        this.clock = clock;
    }

    @GetMapping("/{period}/dossiers")
    @PreAuthorize(Readers.ROLES)
    CountedPage behind(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Cell cell,
            @ModelAttribute Terms terms,
            Caller caller) {
        Selections.Selection selected = selections.of(period, question, terms, cell.key(), caller);
        return dossiers.behind(selected, cell.read());
    }

    /** What the ledger knows of one dossier; the gateway asks for public tracking. */
    @GetMapping("/dossiers/{id}")
    @PreAuthorize("hasRole('SYSTEM')")
    CountedDossier one(@PathVariable("id") String id) {
        return dossiers.one(id, Window.of(LocalDate.EPOCH, LocalDate.MAX, today()))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-dossier", id));
    }

    private LocalDate today() {
        return VietnamTime.date(clock.instant());
    }
}
