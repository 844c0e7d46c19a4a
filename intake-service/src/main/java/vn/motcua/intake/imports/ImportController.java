package vn.motcua.intake.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.intake.imports.rows.Scope;
import vn.motcua.kernel.event.Actor;
import vn.motcua.kernel.event.Role;
import vn.motcua.platform.problem.Problem;
import vn.motcua.platform.problem.Problems;
import vn.motcua.platform.security.Caller;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Where operators hand in files of older systems and see what became of them. */
@RestController
@RequestMapping("/api/imports")
final class ImportController {

    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_NAME = 200;

    private final ImportDesk desk;
    private final ImportJobs jobs;
    private final RejectionsCsv rejections;
    private final Problems texts;
    private final InstantSource clock;

    ImportController(
            ImportDesk desk,
            ImportJobs jobs,
            RejectionsCsv rejections,
            Problems texts,
            InstantSource clock) {
        this.desk = desk;
        this.jobs = jobs;
        this.rejections = rejections;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping(consumes = {"text/csv", "application/x-ndjson", "application/gzip"})
    ResponseEntity<ImportView> take(
            Caller caller, ImportParameters parameters, HttpServletRequest request, Locale locale)
            throws IOException {
        Actor operator = caller.actingAs(Role.OPERATOR);
        requireKnownEncoding(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        var wish =
                new ImportDesk.Wish(
                        parameters.shortName(LONGEST_NAME),
                        parameters.formatOf(MediaType.parseMediaType(request.getContentType())),
                        parameters.isDryRun(),
                        operator,
                        Scope.of(caller));
        ImportJob job = desk.take(wish, request.getInputStream());
        return ResponseEntity.accepted()
                .header(HttpHeaders.LOCATION, "/api/imports/" + job.id())
                .body(ImportView.of(job, clock.instant(), texts, locale));
    }

    @GetMapping
    ImportView.Page list(
            Caller caller,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Locale locale) {
        caller.actingAs(Role.OPERATOR);
        int from = Math.max(page, 0);
        int many = Math.clamp(size, 1, LARGEST_PAGE);
        List<ImportView> items =
                jobs.page(caller.agency(), from, many).stream()
                        .map(job -> ImportView.of(job, clock.instant(), texts, locale))
                        .toList();
        return new ImportView.Page(items, jobs.count(caller.agency()), from, many);
    }

    @GetMapping("/{id}")
    ImportView one(Caller caller, @PathVariable String id, Locale locale) {
        return ImportView.of(find(caller, id), clock.instant(), texts, locale);
    }

    @GetMapping("/{id}/rejections")
    void rejections(
            Caller caller, @PathVariable String id, Locale locale, HttpServletResponse response)
            throws IOException {
        ImportJob job = find(caller, id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"rejections-" + job.id() + ".csv\"");
        rejections.write(job.id(), locale, response.getOutputStream());
    }

    private ImportJob find(Caller caller, String id) {
        caller.actingAs(Role.OPERATOR);
        return parse(id)
                .flatMap(jobs::find)
                .filter(job -> job.order().scope().agency().within(caller.agency()))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-import", id));
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Gzip is known by its first bytes; anything else would be read as garbage. */
    private static void requireKnownEncoding(@Nullable String encoding) {
        if (encoding != null
                && !encoding.equalsIgnoreCase("gzip")
                && !encoding.equalsIgnoreCase("identity")) {
            throw Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unknown-content-encoding", encoding);
        }
    }
}
