package vn.motcua.reporting.report.check;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.reporting.report.identities.Wording;
import vn.motcua.reporting.report.inquiry.Readers;

import java.util.Locale;
import java.util.Map;

/** Checks figures that were published somewhere. */
@RestController
class CheckController {

    private final Wording wording;

    CheckController(Wording wording) {
        this.wording = wording;
    }

    @PostMapping("/api/reports/check")
    @PreAuthorize(Readers.ROLES)
    CheckAnswer check(@RequestBody Map<String, @Nullable Object> figures, Locale locale) {
        return new NumberCheck(wording, locale)
                .check(PublishedFigures.read(figures, wording, locale));
    }
}
