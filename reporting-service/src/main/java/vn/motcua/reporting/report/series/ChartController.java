package vn.motcua.reporting.report.series;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.platform.security.Caller;
import vn.motcua.reporting.report.inquiry.Period;
import vn.motcua.reporting.report.inquiry.Question;
import vn.motcua.reporting.report.inquiry.Readers;
import vn.motcua.reporting.report.inquiry.Scopes;
import vn.motcua.reporting.report.inquiry.Selections;
import vn.motcua.reporting.report.inquiry.Terms;

import java.util.Locale;

/** What charts are drawn from. */
@RestController
@RequestMapping("/api/reports/{period}")
class ChartController {

    private final Scopes scopes;
    private final Series series;
    private final Selections selections;

    ChartController(Scopes scopes, Series series, Selections selections) {
        this.scopes = scopes;
        this.series = series;
        this.selections = selections;
    }

    /** The period and those before it, the oldest first. */
    @GetMapping("/trend")
    @PreAuthorize(Readers.ROLES)
    Series.Trend trend(
            @PathVariable("period") String period,
            @RequestParam(name = "periods", required = false) @Nullable Integer periods,
            @ModelAttribute Question question,
            Caller caller,
            Locale locale) {
        int count = periods == null ? Series.USUAL : periods;
        if (count < 1 || count > Series.MOST) {
            throw Scopes.invalid("periods", Integer.toString(count));
        }
        return series.trend(Period.parse(period), count, scopes.of(caller, question), locale);
    }

    /** What is open at the end of the period, by how long ago it was received. */
    @GetMapping("/ages")
    @PreAuthorize(Readers.ROLES)
    Series.Ages ages(
            @PathVariable("period") String period,
            @ModelAttribute Question question,
            @ModelAttribute Terms terms,
            Caller caller) {
        Selections.Selection all = selections.now(period, question, terms, null, caller);
        return series.ages(all.row(), all.cells());
    }
}
