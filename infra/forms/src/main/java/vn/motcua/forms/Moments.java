package vn.motcua.forms;

import org.jspecify.annotations.Nullable;

import vn.motcua.kernel.clock.VietnamTime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Dates as Vietnamese documents write them: days below 10 and the months 1 and 2 with a zero (Nghị
 * định 30/2020/NĐ-CP). Absent ones leave room for the pen.
 */
final class Moments {

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu'\n'HH:mm");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String BLANK_DAY = "ngày …… tháng …… năm ……";

    private Moments() {}

    static String day(@Nullable LocalDate day) {
        if (day == null) {
            return BLANK_DAY;
        }
        int month = day.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(
                        day.getDayOfMonth(),
                        month < 3 ? "0" + month : String.valueOf(month),
                        day.getYear());
    }

    static String day(Instant moment) {
        return day(VietnamTime.date(moment));
    }

    static String moment(@Nullable Instant moment) {
        if (moment == null) {
            return "…… giờ …… phút, " + BLANK_DAY;
        }
        LocalDateTime shown = VietnamTime.dateTime(moment);
        return "%02d giờ %02d phút, %s"
                .formatted(shown.getHour(), shown.getMinute(), day(shown.toLocalDate()));
    }

    /** For columns: the hour below the day; empty when absent. */
    static String cell(@Nullable Instant moment) {
        return moment == null ? "" : SHORT.format(VietnamTime.dateTime(moment));
    }

    static String cell(LocalDate day) {
        return SHORT_DAY.format(day);
    }
}
