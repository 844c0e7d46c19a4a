package vn.motcua.reporting.books;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Days in a row. A day that has not come is after all days.
 *
 * @param from inclusive; from ever when absent
 * @param before exclusive; for ever when absent
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate before) {

    boolean contain(@Nullable LocalDate day) {
        if (day == null) {
            return before == null;
        }
        return (from == null || !day.isBefore(from)) && (before == null || day.isBefore(before));
    }
}
