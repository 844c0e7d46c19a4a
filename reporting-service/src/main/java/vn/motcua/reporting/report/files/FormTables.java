package vn.motcua.reporting.report.files;

import org.springframework.stereotype.Component;

import vn.motcua.kernel.catalogue.Agency;
import vn.motcua.kernel.catalogue.Catalogue;
import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.id.AgencyId;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.output.FormTable;
import vn.motcua.reporting.report.figures.Report;
import vn.motcua.reporting.report.figures.Report.Row;
import vn.motcua.reporting.report.figures.ReportAnswer;
import vn.motcua.reporting.report.identities.Wording;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Groupings;
import vn.motcua.reporting.report.inquiry.Rules;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Fills in form II.06a. */
@Component
final class FormTables {

    /** Room for the pen. */
    private static final String UNKNOWN = "……………………";

    private static final List<Column> NUMBERED =
            Arrays.asList(Column.values()).subList(0, FormTable.NUMBERED);

    private final Groupings groupings;
    private final Catalogue catalogue;
    private final Wording wording;
    private final InstantSource clock;

    FormTables(Groupings groupings, Catalogue catalogue, Wording wording, InstantSource clock) {
        this.catalogue = catalogue;
        this.groupings = groupings;
        this.wording = wording;
        this.clock = clock;
    }

    FormTable of(ReportAnswer answer, Scope scope, String printedBy, Locale locale) {
        Report report = answer.report();
        List<Column> apart = report.ruleSet().apart();
        return new FormTable(
                wording.labels(locale),
                heading(report, scope, locale),
                apart.stream().map(column -> figure(column, locale)).toList(),
                report.rows().stream().map(row -> line(row, apart)).toList(),
                line(report.total(), apart),
                report.total().identities().stream()
                        .map(one -> new FormTable.Check(one.holds(), one.text()))
                        .toList(),
                notes(answer, printedBy, locale),
                madeOut(scope.root(), locale));
    }

    /** In Vietnam days below 10 and the months 1 and 2 are written with a zero. */
    private String madeOut(AgencyId unit, Locale locale) {
        LocalDate today = VietnamTime.date(clock.instant());
        int month = today.getMonthValue();
        return wording.text(
                "form.made-out",
                locale,
                catalogue.placeOf(unit).orElse(UNKNOWN),
                "%02d".formatted(today.getDayOfMonth()),
                month < 3 ? "0" + month : Integer.toString(month),
                Integer.toString(today.getYear()),
                today);
    }

    private String figure(Column column, Locale locale) {
        return wording.text("figure." + column.key(), locale);
    }

    private List<String> heading(Report report, Scope scope, Locale locale) {
        AgencyId unit = scope.root();
        String receiver =
                catalogue
                        .agency(unit)
                        .flatMap(Agency::parent)
                        .map(parent -> agency(parent, locale))
                        .orElse(UNKNOWN);
        return List.of(
                wording.text(
                        "form.period",
                        locale,
                        report.period(),
                        report.from(),
                        report.toExclusive().minusDays(1)),
                wording.text("form.unit", locale, agency(unit, locale)),
                wording.text("form.receiver", locale, receiver),
                wording.text("form.measure", locale));
    }

    private String agency(AgencyId id, Locale locale) {
        return groupings.by(Breakdown.AGENCY).name(id.value(), locale);
    }

    private static FormTable.Line line(Row row, List<Column> apart) {
        return new FormTable.Line(
                row.name(),
                Stream.concat(NUMBERED.stream(), apart.stream())
                        .map(column -> row.figures().getOrDefault(column.key(), 0L))
                        .toList());
    }

    private List<String> notes(ReportAnswer answer, String printedBy, Locale locale) {
        Rules rules = answer.rules();
        Report.Freshness fresh = answer.report().freshness();
        Instant newest = fresh.newestEventAt();
        List<String> notes = new ArrayList<>();
        notes.add(answer.asOf().text());
        notes.add(memo(answer.report().total().figures(), locale));
        notes.add(
                wording.text(
                        "form.rules",
                        locale,
                        rules.name(),
                        Integer.toString(rules.version()),
                        rules.text(),
                        rules.source()));
        notes.add(
                wording.text(
                        "form.fresh",
                        locale,
                        newest == null ? "–" : newest,
                        wording.number(fresh.eventsCounted(), locale),
                        wording.number(fresh.heldBack(), locale)));
        ReportAnswer.ClosingMark closing = answer.closing();
        notes.add(
                closing == null
                        ? wording.text("form.open-books", locale)
                        : wording.text(
                                "form.closed",
                                locale,
                                closing.closedBy(),
                                closing.closedAt(),
                                closing.hash(),
                                closing.keyFingerprint()));
        notes.add(wording.text("form.printed", locale, printedBy, clock.instant()));
        return notes;
    }

    private String memo(Map<String, Long> total, Locale locale) {
        Object[] counts =
                Stream.of(
                                Column.WITHDRAWN,
                                Column.RETURNED,
                                Column.REFUSED,
                                Column.PAUSED,
                                Column.REOPENED)
                        .map(column -> wording.number(total.getOrDefault(column.key(), 0L), locale))
                        .toArray();
        return wording.text("form.memo", locale, counts);
    }
}
