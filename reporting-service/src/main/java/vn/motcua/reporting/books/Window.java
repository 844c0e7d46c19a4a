package vn.motcua.reporting.books;

import java.time.LocalDate;

/**
 * The days a report looks at. A period that is not over is looked at as it stands today.
 *
 * @param end exclusive; the report says how things stood at the end of the day before
 * @param fellDueUpTo inclusive: what falls due in the first moment of this day is overdue. It is
 *     {@code end} for a period that is over, today for one that is not
 */
public record Window(LocalDate from, LocalDate end, LocalDate fellDueUpTo) {

    public static Window of(LocalDate from, LocalDate toExclusive, LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        return new Window(
                from,
                toExclusive.isBefore(tomorrow) ? toExclusive : tomorrow,
                toExclusive.isBefore(today) ? toExclusive : today);
    }

    /** The window of a period that is over. */
    public static Window over(LocalDate from, LocalDate toExclusive) {
        return new Window(from, toExclusive, toExclusive);
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
