package vn.motcua.processing.papers.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.kernel.event.Actor;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
import vn.motcua.processing.casework.desk.CaseDesk;
import vn.motcua.processing.casework.desk.CaseRight;
import vn.motcua.processing.papers.PaperFiling;
import vn.motcua.processing.papers.Upload;
import vn.motcua.processing.papers.store.Label;
import vn.motcua.processing.papers.store.PaperStore;
import vn.motcua.processing.papers.store.StoredPaper;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The papers of a case. Bodies are files as they are, never forms, so that nothing is buffered. */
@RestController
@RequestMapping("/api/cases/{id}/papers")
final class PaperController {

    private static final Logger log = LoggerFactory.getLogger(PaperController.class);

    private final CaseDesk desk;
    private final PaperDesk papers;
    private final PaperFiling filing;
    private final PaperStore store;
    private final PaperAnswers answers;

    PaperController(
            CaseDesk desk,
            PaperDesk papers,
            PaperFiling filing,
            PaperStore store,
            PaperAnswers answers) {
        this.desk = desk;
        this.papers = papers;
        this.filing = filing;
        this.store = store;
        this.answers = answers;
    }

    @GetMapping
    ChecklistResponse list(@PathVariable String id, Caller caller) {
        return answers.checklist(desk.find(id, CaseRight.SEE_PAPERS, caller));
    }

    @PostMapping
    ResponseEntity<PaperLine> file(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam String name,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        Case found = desk.find(id, CaseRight.FILE_PAPERS, caller);
        Actor by = CaseRight.FILE_PAPERS.actor(caller);
        var label = new Label(key, FileName.checked(name), MediaTypes.declared(request));
        var filed =
                filing.file(
                        found,
                        by,
                        new Upload(
                                label, request.getContentLengthLong(), request.getInputStream()));
        var where = URI.create("/api/cases/" + found.id() + "/papers/" + filed.paper());
        return ResponseEntity.created(where).body(answers.line(filed));
    }

    /** Ranges and conditions are Spring's to answer, from the resource and its tag. */
    @GetMapping("/{paper}")
    ResponseEntity<Resource> fetch(
            @PathVariable String id, @PathVariable String paper, Caller caller) {
        Case found = desk.find(id, CaseRight.SEE_PAPERS, caller);
        StoredPaper stored = papers.content(found, paper);
        log.info("Paper {} of case {} read by {}", stored.id(), id, caller.subject());
        var attachment =
                ContentDisposition.attachment()
                        .filename(stored.label().name(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.label().mediaType()))
                .eTag(stored.sha256())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new PaperResource(stored, store));
    }
}
