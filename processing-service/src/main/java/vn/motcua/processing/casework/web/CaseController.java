package vn.motcua.processing.casework.web;

import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.CaseRepository;
import vn.motcua.processing.casework.desk.CaseDesk;
import vn.motcua.processing.casework.desk.CaseRight;

/** Inboxes and cases, to look at. */
@RestController
@RequestMapping("/api/cases")
final class CaseController {

    private final CaseRepository inboxes;
    private final InboxReader reader;
    private final CaseDesk desk;
    private final CaseAnswers answers;

    CaseController(CaseRepository inboxes, InboxReader reader, CaseDesk desk, CaseAnswers answers) {
        this.inboxes = inboxes;
        this.reader = reader;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping
    InboxResponse list(@Valid InboxRequest request, @Valid InboxOrder order, Caller caller) {
        CaseRight.SEE.actor(caller);
        var query = reader.read(request, order, caller);
        return answers.inbox(inboxes.list(query, answers.today()), query, caller);
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseResponse> show(@PathVariable String id, Caller caller) {
        Case found = desk.find(id, CaseRight.SEE, caller);
        return ResponseEntity.ok()
                .eTag(Long.toString(found.version()))
                .body(answers.detail(found, caller));
    }

    /** For the gateway, which shows it to whoever knows the dossier's code and digits. */
    @GetMapping("/{id}/status")
    StatusResponse status(@PathVariable String id, Caller caller) {
        return answers.status(desk.find(id, CaseRight.TRACK, caller));
    }
}
