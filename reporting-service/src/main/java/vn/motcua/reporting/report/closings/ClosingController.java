package vn.motcua.reporting.report.closings;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.books.DossierAudit;
import vn.motcua.reporting.closing.ClosingJson;
import vn.motcua.reporting.closing.SignedClosing;
import vn.motcua.reporting.report.inquiry.Cell;
import vn.motcua.reporting.report.inquiry.Readers;

import java.net.URI;
import java.util.Locale;

/** Closes periods, and shows what was closed. */
@RestController
@RequestMapping("/api/reports/closings")
class ClosingController {

    private final ClosingOrders orders;
    private final Closer closer;
    private final ClosedPeriods periods;
    private final Restatements restatements;
    private final Verifier verifier;
    private final DossierAudit dossiers;

    ClosingController(
            ClosingOrders orders,
            Closer closer,
            ClosedPeriods periods,
            Restatements restatements,
            Verifier verifier,
            DossierAudit dossiers) {
        this.orders = orders;
        this.closer = closer;
        this.periods = periods;
        this.restatements = restatements;
        this.verifier = verifier;
        this.dossiers = dossiers;
    }

    @PostMapping
    @PreAuthorize("hasRole('LEADER')")
    ResponseEntity<ClosingAnswer> close(@Valid @RequestBody ClosingRequest request, Caller caller) {
        SignedClosing closing = closer.close(orders.read(request, caller));
        var subject = closing.content().subject();
        return ResponseEntity.created(
                        URI.create(
                                "/api/reports/closings/%s/%s"
                                        .formatted(subject.unit(), subject.period())))
                .body(ClosingAnswer.of(closing));
    }

    @GetMapping
    @PreAuthorize(Readers.ROLES)
    ClosingAnswer.Page list(
            @RequestParam(name = "unit", required = false) @Nullable String unit,
            @ModelAttribute Cell page,
            Caller caller) {
        return periods.page(caller, unit, page.read());
    }

    @GetMapping("/{unit}/{period}")
    @PreAuthorize(Readers.ROLES)
    ClosingAnswer one(
            @PathVariable("unit") String unit,
            @PathVariable("period") String period,
            Caller caller) {
        return ClosingAnswer.of(periods.one(caller, unit, period));
    }

    @GetMapping("/{unit}/{period}/verification")
    @PreAuthorize(Readers.ROLES)
    Verification verify(
            @PathVariable("unit") String unit,
            @PathVariable("period") String period,
            Caller caller,
            Locale locale) {
        return verifier.verify(periods.one(caller, unit, period), locale);
    }

    @GetMapping("/{unit}/{period}/restatement")
    @PreAuthorize(Readers.ROLES)
    Restatement restate(
            @PathVariable("unit") String unit,
            @PathVariable("period") String period,
            @ModelAttribute Cell page,
            Caller caller) {
        Cell.Choice choice = page.read();
        return restatements.of(
                periods.one(caller, unit, period),
                periods.scope(caller, unit),
                choice.page(),
                choice.size());
    }

    /** The record with its dossiers, for {@code ./motcua verify-closing}. */
    @GetMapping("/{unit}/{period}/file")
    @PreAuthorize(Readers.ROLES)
    ResponseEntity<byte[]> file(
            @PathVariable("unit") String unit,
            @PathVariable("period") String period,
            Caller caller) {
        SignedClosing closing = periods.one(caller, unit, period);
        String name = "closing-%s-%s.json".formatted(unit, period);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(
                        ClosingJson.file(
                                closing, dossiers.closedFacts(closing.content().id()).values()));
    }
}
