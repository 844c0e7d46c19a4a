package vn.motcua.kernel.clock;

import vn.motcua.kernel.yaml.YamlEntry;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads office hours: decisions with their seasons; no two take effect on the same day. */
final class HoursFile {

    private final Set<LocalDate> taken = new HashSet<>();

    Optional<Seasons> seasons(YamlEntry at) {
        var effectiveFrom = at.value("effectiveFrom", LocalDate::parse);
        at.text("decision");
        var beginnings = new TreeMap<MonthDay, OfficeHours>();
        for (YamlEntry season : at.entries("seasons")) {
            var begins = season.value("begins", HoursFile::monthDay);
            hours(season)
                    .ifPresent(hours -> {
                        if (beginnings.put(begins.orElseThrow(), hours) != null) {
                            season.refuse("begins", "two seasons begin on this day");
                        }
                    });
        }
        effectiveFrom
                .filter(date -> !taken.add(date))
                .ifPresent(
                        _ -> at.refuse("effectiveFrom", "two decisions take effect on this day"));
        return at.whole(() -> new Seasons(effectiveFrom.orElseThrow(), beginnings));
    }

    private static Optional<OfficeHours> hours(YamlEntry at) {
        at.text("name");
        var morning = at.value("morning", HoursFile::session);
        var afternoon = at.value("afternoon", HoursFile::session);
        return at.whole(() ->
                new OfficeHours(
                        morning.orElseThrow().from(),
                        morning.orElseThrow().to(),
                        afternoon.orElseThrow().from(),
                        afternoon.orElseThrow().to()));
    }

    private static Session session(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is not like 07:30-11:30");
        }
        return new Session(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    private record Session(LocalTime from, LocalTime to) {}
}
