package vn.motcua.reporting.report.officers;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.output.Attachment;
import vn.motcua.reporting.output.CsvTable;
import vn.motcua.reporting.output.OfficerNames;
import vn.motcua.reporting.output.PlainTable;
import vn.motcua.reporting.output.XlsxTable;
import vn.motcua.reporting.report.inquiry.Question;
import vn.motcua.reporting.report.inquiry.Selections;
import vn.motcua.reporting.report.inquiry.Terms;

import java.util.Locale;

/** What each officer had in hand: for those they answer to, and nobody else. */
@RestController
@RequestMapping("/api/reports/{period}")
class OfficersController {

    private static final String SUPERIORS = "hasAnyRole('HEAD', 'LEADER', 'INSPECTOR')";

    private final Officers officers;
    private final OfficerDossiers dossiers;
    private final OfficerLines lines;
    private final Selections selections;

    OfficersController(
            Officers officers,
            OfficerDossiers dossiers,
            OfficerLines lines,
            Selections selections) {
        this.officers = officers;
        this.dossiers = dossiers;
        this.lines = lines;
        this.selections = selections;
    }

    @GetMapping("/officers")
    @PreAuthorize(SUPERIORS)
    OfficersReport report(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Terms terms,
            Caller caller,
            Locale locale) {
        return officers.make(
                terms.period(period), selections.of(period, question, terms, null, caller), locale);
    }

    /** The dossiers behind a figure. */
    @GetMapping("/officers/dossiers")
    @PreAuthorize(SUPERIORS)
    OfficerPage dossiers(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Terms terms,
            @ModelAttribute OfficerCell cell,
            Caller caller) {
        return dossiers.behind(
                selections.of(period, question.anywhere(), terms, null, caller), cell);
    }

    @RequestMapping(
            path = "/officers.csv",
            method = {RequestMethod.GET, RequestMethod.POST})
    @PreAuthorize(SUPERIORS)
    ResponseEntity<StreamingResponseBody> csv(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Terms terms,
            @RequestBody(required = false) @Nullable OfficerNames names,
            Caller caller,
            Locale locale) {
        PlainTable table =
                lines.of(
                        report(period, question, terms, caller, locale),
                        OfficerNames.of(names),
                        locale);
        return Attachment.CSV.stream(name(period), out -> CsvTable.write(table, out));
    }

    @RequestMapping(
            path = "/officers.xlsx",
            method = {RequestMethod.GET, RequestMethod.POST})
    @PreAuthorize(SUPERIORS)
    ResponseEntity<StreamingResponseBody> xlsx(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Terms terms,
            @RequestBody(required = false) @Nullable OfficerNames names,
            Caller caller,
            Locale locale) {
        PlainTable table =
                lines.of(
                        report(period, question, terms, caller, locale),
                        OfficerNames.of(names),
                        locale);
        return Attachment.XLSX.stream(name(period), out -> XlsxTable.write(table, locale, out));
    }

    private static String name(String period) {
        return "officers_" + period;
    }
}
