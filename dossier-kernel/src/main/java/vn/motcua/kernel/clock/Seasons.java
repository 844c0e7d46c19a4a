package vn.motcua.kernel.clock;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Office hours as one decision sets them: they change at fixed days of each year. A season lasts
 * until the next one begins, so seasons leave no day out and never overlap.
 */
record Seasons(LocalDate effectiveFrom, NavigableMap<MonthDay, OfficeHours> beginnings) {

    Seasons {
        if (beginnings.isEmpty()) {
            throw new IllegalArgumentException("office hours need at least one season");
        }
        beginnings = Collections.unmodifiableNavigableMap(new TreeMap<>(beginnings));
    }

    OfficeHours on(LocalDate date) {
        var begun = beginnings.floorEntry(MonthDay.from(date));
        return begun == null ? beginnings.lastEntry().getValue() : begun.getValue();
    }
}
