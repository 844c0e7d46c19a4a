package vn.motcua.processing.casework.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.platform.calendar.RunningCalendar;
import vn.motcua.platform.problem.Problems;
import vn.motcua.processing.casework.CaseSummary;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/** Says how much of the legal time is left, by the offices' calendar. */
@Component
final class TimeLeftAnswers {

    private final RunningCalendar calendar;
    private final Problems texts;
    private final InstantSource clock;

    TimeLeftAnswers(RunningCalendar calendar, Problems texts, InstantSource clock) {
        this.calendar = calendar;
        this.texts = texts;
        this.clock = clock;
    }

    /** Nothing for a case that is closed. */
    @Nullable TimeLeft of(CaseSummary summary) {
        if (!summary.stage().isOpen()) {
            return null;
        }
        Instant dueAt = summary.subject().dueAt();
        if (dueAt == null) {
            return new TimeLeft(null, null, text("unlimited"));
        }
        if (!summary.stage().isRunning()) {
            return new TimeLeft(null, null, text("paused"));
        }
        Instant now = clock.instant();
        long minutes = calendar.get().workingTime(now, dueAt).toMinutes();
        int days = days(VietnamTime.date(now), VietnamTime.date(dueAt));
        return new TimeLeft(minutes, days, words(now, dueAt, minutes, days));
    }

    private int days(LocalDate today, LocalDate due) {
        return due.isBefore(today)
                ? -calendar.get().workingDaysBetween(due.plusDays(1), today.plusDays(1))
                : calendar.get().workingDaysBetween(today.plusDays(1), due.plusDays(1));
    }

    private String words(Instant now, Instant dueAt, long minutes, int days) {
        LocalDate today = VietnamTime.date(now);
        LocalDate due = VietnamTime.date(dueAt);
        if (due.isBefore(today)) {
            return days == 0 ? text("overdue.just") : text("overdue", -days);
        }
        if (days > 0) {
            return text("days", days);
        }
        return minutes > 0 ? text("hours", minutes / 60, minutes % 60) : text("today");
    }

    private String text(String key, Object... arguments) {
        return texts.text("time-left." + key, LocaleContextHolder.getLocale(), arguments);
    }
}
