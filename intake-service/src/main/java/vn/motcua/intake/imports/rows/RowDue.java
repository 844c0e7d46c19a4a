package vn.motcua.intake.imports.rows;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.clock.WorkingCalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a dossier of an older system is due.
 *
 * @param written as it stands in the file, a day as its first moment: whether a row repeats what is
 *     known must not depend on a calendar
 * @param at for a day, the end of office hours on it, or on the first working day after it
 */
public record RowDue(Instant written, Instant at) {

    /**
     * Reads a moment or a day. Many systems write a day as midnight, when no office is open.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static RowDue read(String text, WorkingCalendar calendar) {
        Optional<LocalDate> bare = RowMoment.bareDay(text);
        Instant written = bare.map(RowDue::start).orElseGet(() -> RowMoment.parse(text));
        return bare.or(() -> RowMoment.midnight(text))
                .map(day -> new RowDue(written, calendar.plusWorkingDays(start(day), 0)))
                .orElse(new RowDue(written, written));
    }

    private static Instant start(LocalDate day) {
        return VietnamTime.instant(day.atStartOfDay());
    }
}
