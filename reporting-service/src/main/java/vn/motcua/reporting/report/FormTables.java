package vn.motcua.reporting.report;

import org.springframework.stereotype.Component;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.reporting.output.FormTable;
import vn.motcua.reporting.output.Labels;
import vn.motcua.reporting.report.Report.Row;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Fills in form II.06a. */
@Component
final class FormTables {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);

    private static final List<Column> NUMBERED =
            Arrays.asList(Column.values()).subList(0, FormTable.NUMBERED);

    private final Groupings groupings;
    private final Wording wording;
    private final InstantSource clock;

    FormTables(Groupings groupings, Wording wording, InstantSource clock) {
        this.groupings = groupings;
        this.wording = wording;
        this.clock = clock;
    }

    FormTable of(ReportAnswer answer, Scope scope, String printedBy, Locale locale) {
        Report report = answer.report();
        List<Column> apart = report.ruleSet().apart();
        return new FormTable(
                labels(locale),
                heading(report, scope, locale),
                apart.stream().map(column -> figure(column, locale)).toList(),
                report.rows().stream().map(row -> line(row, apart)).toList(),
                line(report.total(), apart),
                report.total().identities().stream()
                        .map(one -> new FormTable.Check(one.holds(), one.text()))
                        .toList(),
                notes(answer, printedBy, locale));
    }

    Labels labels(Locale locale) {
        return new Labels(locale, key -> wording.text(key, locale));
    }

    private String figure(Column column, Locale locale) {
        return wording.text("figure." + column.key(), locale);
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private List<String> heading(Report report, Scope scope, Locale locale) {
        String unit = scope.root().value();
        return List.of(
                wording.text(
                        "form.period",
                        locale,
                        report.period(),
                        day(report.from()),
                        day(report.toExclusive().minusDays(1))),
                wording.text(
                        "form.unit", locale, groupings.by(Breakdown.AGENCY).name(unit, locale)),
                wording.text("form.measure", locale));
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
                        newest == null ? "–" : moment(newest),
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
                                moment(closing.closedAt()),
                                closing.hash(),
                                closing.keyFingerprint()));
        notes.add(wording.text("form.printed", locale, printedBy, moment(clock.instant())));
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
