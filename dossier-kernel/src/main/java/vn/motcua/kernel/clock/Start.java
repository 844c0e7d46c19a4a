package vn.motcua.kernel.clock;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * The working session a time limit runs from.
 *
 * @param rule why this one
 */
record Start(WorkingSession session, Rule rule) {

    enum Rule {
        AT_ONCE(
                "start.at-once",
                "Nhận trong giờ làm việc, tính từ",
                "Received within office hours, counted from"),
        BEFORE_HOURS(
                "start.before-hours",
                "Nhận trước giờ làm việc, tính từ",
                "Received before office hours, counted from"),
        LUNCH(
                "start.lunch",
                "Nhận trong giờ nghỉ trưa, tính từ",
                "Received in the lunch break, counted from"),
        AFTER_HOURS(
                "start.after-hours",
                "Nhận sau giờ làm việc, tính từ",
                "Received after office hours, counted from"),
        REST_DAY(
                "start.rest-day",
                "Nhận vào ngày nghỉ, tính từ",
                "Received on a day off, counted from"),
        CLOSED_HALF(
                "start.closed-half",
                "Nhận vào buổi nghỉ, tính từ",
                "Received in a session that is off, counted from"),
        CUT_OFF(
                "start.cut-off",
                "Nhận sau giờ chốt trong ngày, tính từ",
                "Received after the cut-off, counted from"),
        NEXT_SESSION(
                "start.next-session",
                "Thời hạn chạy từ buổi làm việc sau,",
                "The limit runs from the next session,"),
        NEXT_WORKING_DAY(
                "start.next-working-day",
                "Thời hạn chạy từ ngày làm việc sau,",
                "The limit runs from the next working day,");

        final String key;
        final String vi;
        final String en;

        Rule(String key, String vi, String en) {
            this.key = key;
            this.vi = vi;
            this.en = en;
        }
    }

    /**
     * The session in which a dossier counts as received. Minutes decide, as on the receipt: 15:00
     * and 30 seconds is not yet after 15:00.
     *
     * @param cutOff of the procedure, if it has one
     */
    static Start arrival(
            WorkingCalendar calendar, @Nullable LocalTime cutOff, LocalDateTime received) {
        LocalDate date = received.toLocalDate();
        LocalTime time = received.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        OfficeHours hours = calendar.hours(date);
        if (!calendar.isWorkingDay(date)) {
            return nextDay(calendar, date, Rule.REST_DAY);
        }
        if (cutOff != null && time.isAfter(cutOff)) {
            return nextDay(calendar, date, Rule.CUT_OFF);
        }
        if (time.isAfter(hours.afternoonTo())) {
            return nextDay(calendar, date, Rule.AFTER_HOURS);
        }
        Half half = time.isAfter(hours.morningTo()) ? Half.AFTERNOON : Half.MORNING;
        var session = new WorkingSession(date, half);
        if (!calendar.isWorked(date, half)) {
            return new Start(session.next(calendar), Rule.CLOSED_HALF);
        }
        if (!time.isBefore(hours.from(half))) {
            return new Start(session, Rule.AT_ONCE);
        }
        return new Start(session, half == Half.MORNING ? Rule.BEFORE_HOURS : Rule.LUNCH);
    }

    /** Where the procedure's start rule moves this arrival. */
    Start moved(WorkingCalendar calendar, StartRule startRule) {
        return switch (startRule) {
            case AT_ONCE -> this;
            case NEXT_SESSION -> new Start(session.plus(1, calendar), Rule.NEXT_SESSION);
            case NEXT_WORKING_DAY -> nextDay(calendar, session.date(), Rule.NEXT_WORKING_DAY);
        };
    }

    private static Start nextDay(WorkingCalendar calendar, LocalDate date, Rule why) {
        LocalDate next = calendar.workingDayAfter(date);
        return new Start(WorkingSession.firstOf(calendar, next), why);
    }
}
