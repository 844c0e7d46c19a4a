package vn.motcua.reporting.report.files;

import org.springframework.stereotype.Component;

import vn.motcua.kernel.clock.ShownTime;
import vn.motcua.reporting.books.Scope;
import vn.motcua.reporting.output.FormTable;
import vn.motcua.reporting.output.Labels;
import vn.motcua.reporting.output.MeetingPack;
import vn.motcua.reporting.output.MeetingPack.Held;
import vn.motcua.reporting.output.MeetingPack.Movement;
import vn.motcua.reporting.output.OfficerNames;
import vn.motcua.reporting.report.dossiers.Holding;
import vn.motcua.reporting.report.dossiers.Holdings;
import vn.motcua.reporting.report.figures.Answers;
import vn.motcua.reporting.report.figures.Report;
import vn.motcua.reporting.report.figures.ReportAnswer;
import vn.motcua.reporting.report.figures.ReportAnswer.Compared;
import vn.motcua.reporting.report.inquiry.Breakdown;
import vn.motcua.reporting.report.inquiry.Cells;
import vn.motcua.reporting.report.inquiry.Column;
import vn.motcua.reporting.report.inquiry.Comparison;
import vn.motcua.reporting.report.inquiry.Groupings;
import vn.motcua.reporting.report.inquiry.Inquiry;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what a quarterly meeting has before it. */
@Component
final class MeetingPacks {

    private static final int OLDEST = 10;
    private static final int LATE = 50;

    private static final List<Column> MOVING =
            List.of(
                    Column.TOTAL,
                    Column.CARRIED_OVER,
                    Column.RECEIVED_ONLINE,
                    Column.RECEIVED_DIRECT,
                    Column.RESOLVED,
                    Column.RESOLVED_LATE,
                    Column.OPEN,
                    Column.OPEN_OVERDUE);

    private final Answers answers;
    private final FormTables forms;
    private final Holdings holdings;
    private final PackCharts packCharts;
    private final Groupings groupings;
    private final InstantSource clock;

    MeetingPacks(
            Answers answers,
            FormTables forms,
            Holdings holdings,
            PackCharts packCharts,
            Groupings groupings,
            InstantSource clock) {
        this.answers = answers;
        this.forms = forms;
        this.holdings = holdings;
        this.packCharts = packCharts;
        this.groupings = groupings;
        this.clock = clock;
    }

    MeetingPack make(Inquiry inquiry, String printedBy, OfficerNames names, Locale locale) {
        ReportAnswer answer =
                answers.answer(inquiry, List.of(Comparison.PREVIOUS, Comparison.LAST_YEAR), locale);
        FormTable form = forms.of(answer, inquiry.scope(), printedBy, locale);
        var cells = new Cells(inquiry.window(clock.instant()), inquiry.rules());
        Map<String, Long> total = answer.report().total().figures();
        Report departments = packCharts.byDepartment(inquiry, form.labels());
        List<Holding> late = held(inquiry.scope(), cells, Column.OPEN_OVERDUE, LATE);
        return new MeetingPack(
                form,
                movements(answer, form),
                uptake(total, form),
                packCharts.lateShares(departments, form.labels()),
                packCharts.lateAxis(departments, form.labels()),
                packCharts.open(answer.report(), form.labels()),
                late.stream().map(one -> held(one, names, locale)).toList(),
                total.getOrDefault(Column.OPEN_OVERDUE.key(), 0L),
                oldestBeside(late, inquiry.scope(), cells).stream()
                        .map(one -> held(one, names, locale))
                        .toList(),
                form.labels().say("pack.no-data"));
    }

    private List<Holding> oldestBeside(List<Holding> listed, Scope scope, Cells cells) {
        Set<String> codes = listed.stream().map(Holding::code).collect(Collectors.toSet());
        return held(scope, cells, Column.OPEN, OLDEST + listed.size()).stream()
                .filter(one -> !codes.contains(one.code()))
                .limit(OLDEST)
                .toList();
    }

    private List<Movement> movements(ReportAnswer answer, FormTable form) {
        Map<String, Long> now = answer.report().total().figures();
        Compared before = compared(answer, Comparison.PREVIOUS);
        Compared lastYear = compared(answer, Comparison.LAST_YEAR);
        Labels labels = form.labels();
        List<Movement> movements = new ArrayList<>();
        for (Column column : MOVING) {
            long is = now.getOrDefault(column.key(), 0L);
            movements.add(
                    new Movement(
                            labels.say("pack.moving." + column.key()),
                            labels.count(is),
                            count(before, column, labels),
                            before.kept() ? change(is, figure(before, column), labels) : "–",
                            count(lastYear, column, labels)));
        }
        return movements;
    }

    private static String change(long is, long was, Labels labels) {
        return is == was ? "0" : (is > was ? "+" : "−") + labels.count(Math.abs(is - was));
    }

    /** Before the books were kept there is nothing to say, and 0 would say something. */
    private static String count(Compared with, Column column, Labels labels) {
        return with.kept() ? labels.count(figure(with, column)) : labels.say("pack.no-data");
    }

    private static long figure(Compared with, Column column) {
        return with.total().getOrDefault(column.key(), 0L);
    }

    private static Compared compared(ReportAnswer answer, Comparison with) {
        return answer.compared().stream()
                .filter(one -> one.with() == with)
                .findFirst()
                .orElseThrow();
    }

    private static String uptake(Map<String, Long> total, FormTable form) {
        long online = total.getOrDefault(Column.RECEIVED_ONLINE.key(), 0L);
        long received = online + total.getOrDefault(Column.RECEIVED_DIRECT.key(), 0L);
        if (received == 0) {
            return form.labels().say("pack.no-data");
        }
        return "%s (%s / %s)"
                .formatted(
                        form.labels().share(online, received),
                        form.labels().count(online),
                        form.labels().count(received));
    }

    private List<Holding> held(Scope scope, Cells cells, Column column, int most) {
        return holdings.page(scope, cells, column, 0, most).items();
    }

    private Held held(Holding one, OfficerNames names, Locale locale) {
        Instant due = one.dueAt();
        return new Held(
                one.code(),
                name(Breakdown.PROCEDURE, one.procedure(), locale),
                ShownTime.moment(one.receivedAt(), locale),
                due == null ? "–" : ShownTime.moment(due, locale),
                name(Breakdown.DEPARTMENT, one.department(), locale)
                        + ", "
                        + name(Breakdown.AGENCY, one.agency(), locale),
                one.officer() == null ? "–" : names.of(one.officer(), one.officer()),
                NumberFormat.getIntegerInstance(locale).format(one.hoursHeld()));
    }

    private String name(Breakdown by, String key, Locale locale) {
        return groupings.by(by).name(key, locale);
    }
}
