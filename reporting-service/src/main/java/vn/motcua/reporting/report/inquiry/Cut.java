package vn.motcua.reporting.report.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;

import java.time.LocalDate;
import java.util.Locale;

/** Where periods begin and end. */
public enum Cut {
    CALENDAR {
        @Override
        LocalDate boundary(LocalDate firstOfMonth) {
            return firstOfMonth;
        }
    },
    /** From the 15th of the month before to the 14th, as NĐ 09/2019/NĐ-CP has reports made. */
    OFFICIAL {
        @Override
        LocalDate boundary(LocalDate firstOfMonth) {
            return firstOfMonth.minusMonths(1).withDayOfMonth(15);
        }
    };

    /** The first day of what begins with this month. */
    abstract LocalDate boundary(LocalDate firstOfMonth);

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
