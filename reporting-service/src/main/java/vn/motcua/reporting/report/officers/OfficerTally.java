package vn.motcua.reporting.report.officers;

import vn.motcua.kernel.clock.VietnamTime;
import vn.motcua.kernel.clock.WorkingCalendar;
import vn.motcua.reporting.books.Window;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up one row of the officers' report. */
final class OfficerTally {

    private final Window window;
    private final WorkingCalendar calendar;
    private final Instant now;
    private final Map<OfficerFigure, Long> counts = new EnumMap<>(OfficerFigure.class);
    private Duration inHand = Duration.ZERO;

    /**
     * Begins at nothing.
     *
     * @param now what goes on is looked at until then
     */
    OfficerTally(Window window, WorkingCalendar calendar, Instant now) {
        this.window = window;
        this.calendar = calendar;
        this.now = now;
    }

    OfficerTally another() {
        return new OfficerTally(window, calendar, now);
    }

    void add(InHand one) {
        for (OfficerFigure figure : OfficerFigure.values()) {
            if (figure.counts(one, window)) {
                counts.merge(figure, 1L, Long::sum);
            }
        }
        inHand = inHand.plus(officeTime(one));
    }

    /** By the figures' keys. */
    Map<String, Long> figures() {
        Map<String, Long> figures = new LinkedHashMap<>();
        for (OfficerFigure figure : OfficerFigure.values()) {
            figures.put(figure.key(), counts.getOrDefault(figure, 0L));
        }
        return figures;
    }

    long hours() {
        return inHand.toHours();
    }

    /** The office time of the window, up to now, in which it was in these hands. */
    private Duration officeTime(InHand one) {
        Instant since = one.stint().holder().since();
        Instant until = one.stint().until();
        Instant begin = VietnamTime.instant(window.from().atStartOfDay());
        Instant over = VietnamTime.instant(window.end().atStartOfDay());
        Instant end = over.isBefore(now) ? over : now;
        Instant from = since.isBefore(begin) ? begin : since;
        Instant to = until == null || end.isBefore(until) ? end : until;
        return from.isBefore(to) ? calendar.workingTime(from, to) : Duration.ZERO;
    }
}
