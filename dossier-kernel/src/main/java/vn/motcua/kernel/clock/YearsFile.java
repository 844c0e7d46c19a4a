package vn.motcua.kernel.clock;

import static java.time.temporal.ChronoUnit.DAYS;

import vn.motcua.kernel.clock.DayKind.HalfHoliday;
import vn.motcua.kernel.clock.DayKind.Holiday;
import vn.motcua.kernel.clock.DayKind.OffInExchange;
import vn.motcua.kernel.clock.DayKind.WorkedInExchange;
import vn.motcua.kernel.clock.DayKind.Working;
import vn.motcua.kernel.yaml.YamlEntry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the holidays, closed halves and swapped days of published years; no date may be taken
 * twice.
 */
final class YearsFile {

    private static final long LONGEST = 31;

    private final Map<DayOfWeek, DayKind> weeklyRest;
    private final NavigableMap<Integer, YamlEntry> years = new TreeMap<>();
    private final Set<LocalDate> taken = new HashSet<>();

    YearsFile(Map<DayOfWeek, DayKind> weeklyRest) {
        this.weeklyRest = weeklyRest;
    }

    Optional<WorkingYear> year(YamlEntry at) {
        at.text("year");
        var year = at.optionalWholeNumber("year", "a year").map(Long::intValue);
        var source = at.choice("source", CalendarSource.class, "source");
        at.text("decision");
        if (year.isEmpty()) {
            return Optional.empty();
        }
        if (years.put(year.get(), at) != null) {
            at.refuse("year", "the year " + year.get() + " is given twice");
        }
        Map<LocalDate, DayKind> days = new HashMap<>();
        List<YamlEntry> holidays = at.entries("holidays");
        if (holidays.isEmpty()) {
            at.refuse("holidays", "nothing is listed under 'holidays'");
        }
        holidays.forEach(entry -> holiday(entry, year.get(), days));
        at.optionalEntries("swaps").forEach(entry -> swap(entry, year.get(), days));
        return at.whole(() -> new WorkingYear(year.get(), source.orElseThrow(), days));
    }

    /** A year left out between published ones would be computed without anyone noticing. */
    void refuseGaps() {
        years.forEach((year, at) -> {
            Integer before = years.lowerKey(year);
            if (before != null && before < year - 1) {
                at.refuse(
                        "year", "no entry for %d, the year after %d".formatted(before + 1, before));
            }
        });
    }

    private void holiday(YamlEntry at, int year, Map<LocalDate, DayKind> days) {
        var from = at.value("from", LocalDate::parse);
        var to = at.optionalValue("to", LocalDate::parse).or(() -> from);
        var name = at.text("name");
        var nameEn = at.text("nameEn");
        var half = at.optionalChoice("half", Half.class, "half");
        at.whole(() -> kind(new Holiday(name.orElseThrow(), nameEn.orElseThrow()), half))
                .ifPresent(holiday -> {
                    LocalDate first = from.orElseThrow();
                    LocalDate last = to.orElseThrow();
                    if (last.isBefore(first)) {
                        at.refuse("to", "ends on %s before it begins".formatted(last));
                        return;
                    }
                    if (first.plusDays(LONGEST).isBefore(last)) {
                        at.refuse("to", "lasts until %s, longer than a month".formatted(last));
                        return;
                    }
                    requireYear(at, "from", first, year);
                    requireYear(at, "to", last, year);
                    first.datesUntil(last.plusDays(1))
                            .forEach(date -> {
                                requireWhole(at, date, holiday);
                                take(at, "from", date, holiday, days);
                            });
                });
    }

    private static DayKind kind(Holiday holiday, Optional<Half> half) {
        return half.<DayKind>map(off -> new HalfHoliday(off, holiday)).orElse(holiday);
    }

    /** A day that is not worked whole anyway has no half to close: what is left of it is. */
    private void requireWhole(YamlEntry at, LocalDate date, DayKind kind) {
        if (kind instanceof HalfHoliday && !(ordinary(date) instanceof Working)) {
            at.refuse("half", date + " is no whole working day; close it without 'half'");
        }
    }

    private void swap(YamlEntry at, int year, Map<LocalDate, DayKind> days) {
        var off = at.value("off", LocalDate::parse);
        var worked = at.value("worked", LocalDate::parse);
        at.whole(() -> new OffInExchange(worked.orElseThrow()))
                .ifPresent(exchange -> {
                    LocalDate free = off.orElseThrow();
                    if (!ordinary(free).isWorking()) {
                        at.refuse("off", free + " is a weekly rest day already");
                    }
                    if (ordinary(exchange.workedOn()) instanceof Working) {
                        at.refuse("worked", exchange.workedOn() + " is no weekly rest day");
                    }
                    if (Math.abs(DAYS.between(free, exchange.workedOn())) > LONGEST) {
                        at.refuse("off", free + " is more than a month from its exchange");
                    }
                    requireYear(at, "worked", exchange.workedOn(), year);
                    take(at, "off", free, exchange, days);
                    take(at, "worked", exchange.workedOn(), new WorkedInExchange(free), days);
                });
    }

    private void take(
            YamlEntry at, String key, LocalDate date, DayKind kind, Map<LocalDate, DayKind> days) {
        if (!taken.add(date)) {
            at.refuse(key, date + " is given twice");
        }
        days.put(date, kind);
    }

    /** What the day is by the week alone. */
    private DayKind ordinary(LocalDate date) {
        return weeklyRest.getOrDefault(date.getDayOfWeek(), new Working());
    }

    private static void requireYear(YamlEntry at, String key, LocalDate date, int year) {
        if (date.getYear() != year) {
            at.refuse(key, date + " is not in " + year);
        }
    }
}
