package vn.motcua.reporting.report;

import org.springframework.stereotype.Component;

import vn.motcua.reporting.output.FormTable;
import vn.motcua.reporting.output.MeetingPack;
import vn.motcua.reporting.output.MeetingPack.Held;
import vn.motcua.reporting.output.MeetingPack.Movement;
import vn.motcua.reporting.report.ReportAnswer.Compared;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    private final Groupings groupings;
    private final InstantSource clock;

    MeetingPacks(
            Answers answers,
            FormTables forms,
            Holdings holdings,
            Groupings groupings,
            InstantSource clock) {
        this.answers = answers;
        this.forms = forms;
        this.holdings = holdings;
        this.groupings = groupings;
        this.clock = clock;
    }

    MeetingPack make(Inquiry inquiry, String printedBy, Locale locale) {
        ReportAnswer answer =
                answers.answer(inquiry, List.of(Comparison.PREVIOUS, Comparison.LAST_YEAR), locale);
        FormTable form = forms.of(answer, inquiry.scope(), printedBy, locale);
        var cells = new CellQuery(inquiry.window(clock.instant()), inquiry.rules());
        Map<String, Long> total = answer.report().total().figures();
        return new MeetingPack(
                form,
                movements(answer, form),
                uptake(total, form, locale),
                held(inquiry.scope(), cells, Column.OPEN, locale),
                held(inquiry.scope(), cells, Column.OPEN_OVERDUE, locale),
                total.getOrDefault(Column.OPEN_OVERDUE.key(), 0L),
                form.labels().say("pack.no-data"));
    }

    private List<Movement> movements(ReportAnswer answer, FormTable form) {
        Map<String, Long> now = answer.report().total().figures();
        Map<String, Long> before = total(answer, Comparison.PREVIOUS);
        Map<String, Long> lastYear = total(answer, Comparison.LAST_YEAR);
        List<Movement> movements = new ArrayList<>();
        for (Column column : MOVING) {
            long is = now.getOrDefault(column.key(), 0L);
            long was = before.getOrDefault(column.key(), 0L);
            String count = form.labels().count(Math.abs(is - was));
            movements.add(
                    new Movement(
                            form.labels().say("pack.moving." + column.key()),
                            form.labels().count(is),
                            form.labels().count(was),
                            is == was ? "0" : (is > was ? "+" : "−") + count,
                            form.labels().count(lastYear.getOrDefault(column.key(), 0L))));
        }
        return movements;
    }

    private static Map<String, Long> total(ReportAnswer answer, Comparison with) {
        return answer.compared().stream()
                .filter(one -> one.with() == with)
                .map(Compared::total)
                .findFirst()
                .orElseThrow();
    }

    private static String uptake(Map<String, Long> total, FormTable form, Locale locale) {
        long online = total.getOrDefault(Column.RECEIVED_ONLINE.key(), 0L);
        long received = online + total.getOrDefault(Column.RECEIVED_DIRECT.key(), 0L);
        if (received == 0) {
            return form.labels().say("pack.no-data");
        }
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        return "%s (%s / %s)"
                .formatted(
                        percent.format((double) online / received),
                        form.labels().count(online),
                        form.labels().count(received));
    }

    private List<Held> held(Scope scope, CellQuery cells, Column column, Locale locale) {
        int most = column == Column.OPEN ? OLDEST : LATE;
        return holdings.page(scope, cells, column, 0, most).items().stream()
                .map(one -> held(one, locale))
                .toList();
    }

    private Held held(Holding one, Locale locale) {
        Instant due = one.dueAt();
        return new Held(
                one.code(),
                name(Breakdown.PROCEDURE, one.procedure(), locale),
                FormTables.moment(one.receivedAt()),
                due == null ? "–" : FormTables.moment(due),
                name(Breakdown.DEPARTMENT, one.department(), locale)
                        + ", "
                        + name(Breakdown.AGENCY, one.agency(), locale),
                one.officer() == null ? "–" : one.officer(),
                NumberFormat.getIntegerInstance(locale).format(one.hoursHeld()));
    }

    private String name(Breakdown by, String key, Locale locale) {
        return groupings.by(by).name(key, locale);
    }
}
