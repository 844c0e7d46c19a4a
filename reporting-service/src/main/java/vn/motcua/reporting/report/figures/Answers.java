package vn.motcua.reporting.report.figures;

import org.springframework.stereotype.Component;

import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.report.figures.ReportAnswer.Compared;
import vn.motcua.reporting.report.identities.Wording;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Comparison;
import vn.motcua.reporting.report.inquiry.Inquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a report with everything it is to be read with. */
@Component
public final class Answers {

    private final Reports reports;
    private final Transfers transfers;
    private final Bridges bridges;
    private final Wording wording;
    private final InstantSource clock;

    Answers(
            Reports reports,
            Transfers transfers,
            Bridges bridges,
            Wording wording,
            InstantSource clock) {
        this.reports = reports;
        this.transfers = transfers;
        this.bridges = bridges;
        this.wording = wording;
        this.clock = clock;
    }

    /** Makes a report and those it is compared with. */
    public ReportAnswer answer(Inquiry inquiry, List<Comparison> comparisons, Locale locale) {
        Report report = reports.make(inquiry, locale);
        Window window = inquiry.window(clock.instant());
        Map<String, Long> total = report.total().figures();
        long carriedOver = total.getOrDefault(Column.CARRIED_OVER.key(), 0L);
        long reopened = total.getOrDefault(Column.REOPENED.key(), 0L);
        return new ReportAnswer(
                report,
                inquiry.rules().rules(locale),
                asOf(inquiry, report, locale),
                transfers.of(inquiry),
                comparisons.stream().map(with -> compared(inquiry, with, locale)).toList(),
                bridges.mark(inquiry, window).orElse(null),
                bridges.bridge(inquiry, carriedOver, reopened).orElse(null));
    }

    private Compared compared(Inquiry inquiry, Comparison with, Locale locale) {
        Inquiry other = inquiry.during(with.of(inquiry.period()));
        return Compared.of(with, reports.make(other, locale), reports.isKept(other));
    }

    private ReportAnswer.AsOf asOf(Inquiry inquiry, Report report, Locale locale) {
        Instant known = inquiry.knownAt() == null ? report.generatedAt() : inquiry.knownAt();
        LocalDate last = inquiry.window(clock.instant()).lastDay();
        String text = wording.text("report.asOf", locale, last, known);
        return new ReportAnswer.AsOf(last, known, text);
    }
}
