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
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.security.Caller;
import vn.motcua.processing.casework.Case;
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

    private static final Role[] FILERS = {Role.HEAD, Role.OFFICER, Role.RECEPTION};
    private static final Role[] READERS = {
        Role.HEAD, Role.OFFICER, Role.RECEPTION, Role.LEADER, Role.INSPECTOR
    };

    private final PaperDesk desk;
    private final PaperFiling filing;
    private final PaperStore store;
    private final PaperAnswers answers;

    PaperController(PaperDesk desk, PaperFiling filing, PaperStore store, PaperAnswers answers) {
        this.desk = desk;
        this.filing = filing;
        this.store = store;
        this.answers = answers;
    }

    @GetMapping
    ChecklistResponse list(@PathVariable String id, Caller caller) {
        caller.actingAs(READERS);
        return answers.checklist(desk.find(id, caller));
    }

    @PostMapping
    ResponseEntity<PaperLine> file(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam String name,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        Actor by = caller.actingAs(FILERS);
        Case found = desk.find(id, caller);
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
        Actor by = caller.actingAs(READERS);
        StoredPaper stored = desk.content(desk.find(id, caller), paper);
        log.info("Paper {} of case {} read by {}", stored.id(), id, by.id());
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
