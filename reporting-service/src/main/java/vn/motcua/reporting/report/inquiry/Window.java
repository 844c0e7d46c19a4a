package vn.motcua.reporting.report.inquiry;

import org.springframework.http.HttpStatus;

import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.closing.ClosingContent;

import java.time.LocalDate;

/**
 * The days a report looks at. A period that is not over is looked at as it stands today.
 *
 * @param end exclusive; the report says how things stood at the end of the day before
 * @param fellDueUpTo inclusive: what falls due in the first moment of this day is overdue. It is
 *     {@code end} for a period that is over, today for one that is not
 */
public record Window(LocalDate from, LocalDate end, LocalDate fellDueUpTo) {

    /**
     * Makes the window of a period.
     *
     * @throws Problem {@code period-not-begun}
     */
    public static Window of(Period period, LocalDate today) {
        if (period.from().isAfter(today)) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "period-not-begun",
                    period.text(),
                    period.from());
        }
        return of(period.from(), period.toExclusive(), today);
    }

    public static Window of(LocalDate from, LocalDate toExclusive, LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        return new Window(
                from,
                toExclusive.isBefore(tomorrow) ? toExclusive : tomorrow,
                toExclusive.isBefore(today) ? toExclusive : today);
    }

    /** The window of a closed period. */
    public static Window of(ClosingContent.Subject subject) {
        return new Window(subject.from(), subject.toExclusive(), subject.toExclusive());
    }

    /** Whether its last day is today, or was to come yet. */
    public boolean isRunning() {
        return !fellDueUpTo.isAfter(lastDay());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(end);
    }

    public LocalDate lastDay() {
        return end.minusDays(1);
    }
}
