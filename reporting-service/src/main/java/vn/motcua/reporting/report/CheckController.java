package vn.motcua.reporting.report;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

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
    @PreAuthorize(ReportController.READERS)
    CheckAnswer check(@RequestBody Map<String, @Nullable Object> figures, Locale locale) {
        return new NumberCheck(wording, locale)
                .check(PublishedFigures.read(figures, wording, locale));
    }
}
