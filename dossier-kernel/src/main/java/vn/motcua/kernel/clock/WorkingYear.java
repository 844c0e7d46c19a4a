package vn.motcua.kernel.clock;

import java.time.LocalDate;
import java.util.Map;

/**
 * What is special in a year, by date.
 *
 * @param days may reach into the year before: a swap for New Year can take 31 December
 */
record WorkingYear(int year, CalendarSource source, Map<LocalDate, DayKind> days) {

    WorkingYear {
        days = Map.copyOf(days);
    }
}
