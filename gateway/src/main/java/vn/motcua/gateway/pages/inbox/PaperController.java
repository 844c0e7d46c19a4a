package vn.motcua.gateway.pages.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.gateway.client.ScanClient;
import vn.motcua.gateway.pages.Viewer;

import java.util.Objects;

/** The papers of a case, to be downloaded. */
@Controller
final class PaperController {

    private final ScanClient papers;

    PaperController(ScanClient papers) {
        this.papers = papers;
    }

    @GetMapping("/cases/{id}/papers/{paper}")
    ResponseEntity<byte[]> paper(
            @PathVariable String id,
            @PathVariable String paper,
            @RequestParam(required = false) @Nullable String department,
            @ModelAttribute("viewer") Viewer viewer) {
        var file = papers.fetch(paper, id, department, viewer.required());
        HttpHeaders told = file.getHeaders();
        return ResponseEntity.ok()
                .contentType(
                        Objects.requireNonNullElse(
                                told.getContentType(), MediaType.APPLICATION_OCTET_STREAM))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Objects.requireNonNullElse(
                                told.getFirst(HttpHeaders.CONTENT_DISPOSITION), "attachment"))
                .body(file.getBody());
    }
}
