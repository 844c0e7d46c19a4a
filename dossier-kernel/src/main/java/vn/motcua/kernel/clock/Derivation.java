package vn.motcua.kernel.clock;

import vn.motcua.kernel.clock.DayKind.HalfHoliday;
import vn.motcua.kernel.clock.DayKind.HalfRest;
import vn.motcua.kernel.clock.DayKind.Holiday;
import vn.motcua.kernel.clock.DayKind.OffInExchange;
import vn.motcua.kernel.clock.DayKind.WeeklyRest;
import vn.motcua.kernel.clock.DayKind.WorkedInExchange;
import vn.motcua.kernel.clock.DayKind.Working;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Collects the steps of an explanation in both languages. */
final class Derivation {

    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");

    private final WorkingCalendar calendar;
    private final List<DerivationStep> steps = new ArrayList<>();
    private final Set<Integer> warned = new HashSet<>();

    Derivation(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    List<DerivationStep> steps() {
        return steps;
    }

    void add(String rule, String vi, String en) {
        steps.add(new DerivationStep(rule, vi, en));
    }

    void received(LocalDateTime at) {
        add("received", "Tiếp nhận lúc " + moment(at), "Received at " + momentEn(at));
    }

    void start(Start start) {
        LocalDate day = start.session().date();
        Half half = start.session().half();
        add(
                start.rule().key,
                "%s %s %s".formatted(start.rule().vi, half.vi, day(day)),
                "%s %s of %s".formatted(start.rule().en, half.en, dayEn(day)));
    }

    void limit(Limit limit) {
        String amount = limit.amount().toPlainString();
        switch (limit.unit()) {
            case SAME_DAY -> add("limit.same-day", "Giải quyết trong ngày", "Done within the day");
            case SESSIONS ->
                    add(
                            "limit.sessions",
                            "Thời hạn %s buổi làm việc, không tính buổi bắt đầu".formatted(amount),
                            "Limit in working sessions: %s, the starting session not counted"
                                    .formatted(amount));
            case WORKING_DAYS ->
                    add(
                            "limit.working-days",
                            "Thời hạn %s ngày làm việc, không tính buổi bắt đầu"
                                    .formatted(amount.replace('.', ',')),
                            "Limit in working days: %s, the starting session not counted"
                                    .formatted(amount));
            case CALENDAR_DAYS ->
                    add(
                            "limit.calendar-days",
                            "Thời hạn %s ngày, không tính ngày bắt đầu".formatted(amount),
                            "Limit in calendar days: %s, the starting day not counted"
                                    .formatted(amount));
            case NONE -> add("limit.none", "Không quy định thời hạn", "There is no time limit");
        }
    }

    void givenLimit(int sessions) {
        add(
                "limit.given",
                "Thời hạn theo hệ thống cũ: " + Sessions.vi(sessions),
                "The older system's limit: " + Sessions.en(sessions));
    }

    /** Says where a last day moves that is a rest day. */
    void rolledOver(LocalDate last) {
        LocalDate working = calendar.workingDayFrom(last);
        if (working.equals(last)) {
            return;
        }
        add(
                "rolled-over",
                "Ngày cuối %s là ngày nghỉ: chuyển sang hết ngày làm việc %s"
                        .formatted(day(last), day(working)),
                "The last day %s is a day off: moved to the end of working day %s"
                        .formatted(dayEn(last), dayEn(working)));
        days(last, working);
    }

    void end(LocalDateTime at) {
        add("end", "Hẹn trả kết quả: " + moment(at), "Due at " + momentEn(at));
    }

    /** Says what days in this stretch are left out or made up for, and why. */
    void days(LocalDate from, LocalDate toExclusive) {
        Map<DayKind, List<LocalDate>> byKind = new LinkedHashMap<>();
        for (LocalDate date = from; date.isBefore(toExclusive); date = date.plusDays(1)) {
            DayKind kind = calendar.day(date);
            if (!(kind instanceof Working)) {
                byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(date);
            }
        }
        byKind.forEach((kind, dates) ->
                days(kind, ranges(dates, Derivation::day), ranges(dates, Derivation::dayEn)));
    }

    /** Warns when a year that matters is not published yet. */
    void provisional(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (calendar.isProvisional(year) && warned.add(year)) {
                add(
                        "provisional",
                        "Lịch nghỉ năm %d chưa công bố: tính tạm theo luật".formatted(year),
                        "Holidays of %d are not published: computed from law".formatted(year));
            }
        }
    }

    private void days(DayKind kind, String dates, String datesEn) {
        switch (kind) {
            case Working() -> {}
            case WeeklyRest() ->
                    add(
                            "skipped.weekly-rest",
                            "Không tính ngày nghỉ hằng tuần: " + dates,
                            "Weekly rest days not counted: " + datesEn);
            case Holiday(var name, var nameEn) ->
                    add(
                            "skipped.holiday",
                            "Không tính %s: %s".formatted(dates, name),
                            "%s not counted: %s".formatted(datesEn, nameEn));
            case HalfRest(var off) ->
                    add(
                            "skipped.half-rest",
                            "Không tính %s ngày nghỉ hằng tuần: %s".formatted(off.vi, dates),
                            "Weekly rest not counted, %s of %s".formatted(off.en, datesEn));
            case HalfHoliday(var off, Holiday(var name, var nameEn)) ->
                    add(
                            "skipped.half-holiday",
                            "Không tính %s %s: %s".formatted(off.vi, dates, name),
                            "%s of %s not counted: %s".formatted(off.en, datesEn, nameEn));
            case OffInExchange(var workedOn) ->
                    add(
                            "skipped.exchange",
                            "Không tính %s: nghỉ hoán đổi, làm bù ngày %s"
                                    .formatted(dates, day(workedOn)),
                            "%s not counted: off in exchange for %s"
                                    .formatted(datesEn, dayEn(workedOn)));
            case WorkedInExchange(var insteadOf) ->
                    add(
                            "counted.exchange",
                            "Tính %s: làm bù cho ngày %s".formatted(dates, day(insteadOf)),
                            "%s counted: worked in exchange for %s"
                                    .formatted(datesEn, dayEn(insteadOf)));
        }
    }

    static String day(LocalDate date) {
        return twoDigits(date.getDayOfMonth())
                + "/"
                + twoDigits(date.getMonthValue())
                + "/"
                + date.getYear();
    }

    static String dayEn(LocalDate date) {
        return date.getDayOfMonth()
                + " "
                + MONTHS.get(date.getMonthValue() - 1)
                + " "
                + date.getYear();
    }

    static String moment(LocalDateTime at) {
        return day(at.toLocalDate()) + hour(at);
    }

    static String momentEn(LocalDateTime at) {
        return dayEn(at.toLocalDate()) + hour(at);
    }

    private static String hour(LocalDateTime at) {
        return " " + twoDigits(at.getHour()) + ":" + twoDigits(at.getMinute());
    }

    /** By hand, as {@link ShownTime} would: formatters took most of the time of a due date. */
    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String ranges(List<LocalDate> dates, Function<LocalDate, String> day) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= dates.size(); i++) {
            boolean goesOn = i < dates.size() && dates.get(i).equals(dates.get(i - 1).plusDays(1));
            if (!goesOn) {
                String from = day.apply(dates.get(first));
                ranges.add(first == i - 1 ? from : from + "–" + day.apply(dates.get(i - 1)));
                first = i;
            }
        }
        return String.join(", ", ranges);
    }
}
