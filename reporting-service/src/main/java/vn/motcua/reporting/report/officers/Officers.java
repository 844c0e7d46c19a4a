package vn.motcua.reporting.report.officers;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.books.Window;
import vn.motcua.reporting.report.identities.Wording;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Grouping;
import vn.motcua.reporting.report.inquiry.Groupings;
import vn.motcua.reporting.report.inquiry.Period;
import vn.motcua.reporting.report.inquiry.Selections.Selection;
import vn.motcua.reporting.report.officers.OfficersReport.Row;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what each officer had in hand, took on, gave on and closed. */
@Component
final class Officers {

    private final OfficerStints stints;
    private final Groupings groupings;
    private final RunningCalendar calendar;
    private final Wording wording;
    private final InstantSource clock;

    Officers(
            OfficerStints stints,
            Groupings groupings,
            RunningCalendar calendar,
            Wording wording,
            InstantSource clock) {
        this.stints = stints;
        this.groupings = groupings;
        this.calendar = calendar;
        this.wording = wording;
        this.clock = clock;
    }

    /** Whose row it is, by the keys of the rows. */
    private record Key(String agency, String department, String officer) {

        boolean isNobodys() {
            return officer.equals(Grouping.UNATTRIBUTED);
        }
    }

    /**
     * Makes the report of a period.
     *
     * @throws Problem {@code unbalanced} with the keys of the rows that do not balance
     */
    OfficersReport make(Period period, Selection selected, Locale locale) {
        Window window = selected.cells().window();
        Grouping agencies = groupings.by(Breakdown.AGENCY, window);
        Grouping departments = groupings.by(Breakdown.DEPARTMENT, window);
        Instant known = selected.knownAt() == null ? clock.instant() : selected.knownAt();
        var all = new OfficerTally(window, calendar.get(), known);
        Map<Key, OfficerTally> tallies = new HashMap<>();
        stints.each(
                selected,
                selected.row(),
                one -> {
                    var key =
                            new Key(
                                    agencies.row(one.stint().holder().agency().value()),
                                    departments.row(one.stint().holder().department().value()),
                                    one.officer());
                    tallies.computeIfAbsent(key, _ -> all.another()).add(one);
                    all.add(one);
                });
        Comparator<Key> order =
                Comparator.<Key>comparingInt(key -> agencies.place(key.agency()))
                        .thenComparingInt(key -> departments.place(key.department()))
                        .thenComparing(Key::isNobodys)
                        .thenComparing(Key::officer);
        List<Row> rows =
                tallies.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(order))
                        .map(row ->
                                row(row.getKey(), row.getValue(), agencies, departments, locale))
                        .filter(row -> !row.isZero())
                        .toList();
        refuseUnbalanced(rows);
        String total = wording.text("report.total", locale);
        return new OfficersReport(
                period.text(),
                period.from(),
                period.toExclusive(),
                clock.instant(),
                new Row(null, null, null, null, "total", total, all.figures(), all.hours()),
                rows);
    }

    private Row row(
            Key key, OfficerTally tally, Grouping agencies, Grouping departments, Locale locale) {
        return new Row(
                key.agency(),
                name(agencies, key.agency(), locale),
                key.department(),
                name(departments, key.department(), locale),
                key.officer(),
                key.isNobodys() ? wording.text("report.nobody", locale) : key.officer(),
                tally.figures(),
                tally.hours());
    }

    private static void refuseUnbalanced(List<Row> rows) {
        List<String> failing = rows.stream().filter(row -> !row.balances()).map(Row::key).toList();
        if (!failing.isEmpty()) {
            throw Problem.of(HttpStatus.CONFLICT, "unbalanced", failing.size())
                    .with("rows", failing);
        }
    }

    private String name(Grouping grouping, String row, Locale locale) {
        Grouping.RowName name = grouping.names().get(row);
        return name == null ? wording.text("report.unattributed", locale) : name.in(locale);
    }
}
