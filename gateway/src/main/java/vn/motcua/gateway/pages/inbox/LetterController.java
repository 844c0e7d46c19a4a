package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.gateway.client.ProcessingClient;
import vn.motcua.gateway.client.ProcessingClient.LetterRequest;
import vn.motcua.gateway.pages.PrintedForm;
import vn.motcua.gateway.pages.Viewer;

/** What is printed of a case beside its receipt. */
@Controller
final class LetterController {

    private final ProcessingClient processing;
    private final ApplicantPanel.Source applicants;

    LetterController(ProcessingClient processing, ApplicantPanel.Source applicants) {
        this.processing = processing;
        this.applicants = applicants;
    }

    /** With the applicant as far as intake tells; the lines of one it does not tell stay empty. */
    @GetMapping("/cases/{id}/letters/{letter}.pdf")
    ResponseEntity<byte[]> letter(
            @PathVariable String id,
            @PathVariable String letter,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Long sequence,
            @ModelAttribute("viewer") Viewer viewer) {
        var account = viewer.required();
        String code = processing.find(id, department, account).summary().code();
        var request =
                new LetterRequest(
                        id, letter, sequence, applicants.of(id, code, account).applicant());
        return PrintedForm.of(letter + "-" + code, processing.letter(request, department, account));
    }

    @GetMapping("/cases/{id}/control-sheet.pdf")
    ResponseEntity<byte[]> controlSheet(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String department,
            @ModelAttribute("viewer") Viewer viewer) {
        var account = viewer.required();
        return PrintedForm.of(
                "control-sheet-" + id, processing.controlSheet(id, department, account));
    }
}
