package vn.motcua.gateway.pages.report;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import vn.motcua.gateway.client.ReportFileClient;
import vn.motcua.gateway.client.ReportFileClient.FileQuery;
import vn.motcua.gateway.pages.Viewer;

import java.util.Map;

/** Hands files of reports on to the browser. */
@Controller
final class ReportFileController {

    private static final Map<String, String> FILES =
            Map.of(
                    "form.xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "form.pdf", "application/pdf",
                    "form.html", "text/html;charset=UTF-8",
                    "form.csv", "text/csv;charset=UTF-8",
                    "meeting-pack.pdf", "application/pdf",
                    "dossiers.csv", "text/csv;charset=UTF-8",
                    "dossiers.xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "officers.csv", "text/csv;charset=UTF-8",
                    "officers.xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** The page to print brings its own style, and nothing else. */
    private static final String OWN_STYLE =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final ReportFileClient reporting;

    ReportFileController(ReportFileClient reporting) {
        this.reporting = reporting;
    }

    @GetMapping("/reports/files/{period}/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String period,
            @PathVariable String file,
            @ModelAttribute Cell cell,
            @ModelAttribute("viewer") Viewer viewer) {
        String type = FILES.get(file);
        if (type == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var query = new FileQuery(period, file, cell.by(), cell.cell(), cell.key());
        var answer = answer(period + "_" + file, type, file.endsWith(".html"));
        if (file.endsWith(".html")) {
            answer.header("Content-Security-Policy", OWN_STYLE);
        }
        return answer.body(reporting.file(query, viewer.required()));
    }

    @GetMapping("/reports/closings/{unit}/{period}/file")
    ResponseEntity<byte[]> closing(
            @PathVariable String unit,
            @PathVariable String period,
            @ModelAttribute("viewer") Viewer viewer) {
        String name = "closing-%s-%s.json".formatted(unit, period);
        return answer(name, MediaType.APPLICATION_JSON_VALUE, false)
                .body(reporting.closing(unit, period, viewer.required()));
    }

    private static ResponseEntity.BodyBuilder answer(String name, String type, boolean shown) {
        var disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name).build().toString());
    }

    /** Which rows, as it stands in the address. */
    record Cell(@Nullable String by, @Nullable String cell, @Nullable String key) {}
}
