package vn.motcua.kernel.clock;

import vn.motcua.kernel.clock.DayKind.Working;
import vn.motcua.kernel.yaml.SourceFile;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * On which days and at which hours the offices work. Dates are dates in Vietnam. Years whose
 * holidays are not published are computed from the law and are provisional.
 */
public final class WorkingCalendar {

    private static final DayKind WORK = new Working();

    private final String version;
    private final Map<DayOfWeek, DayKind> weeklyRest;
    private final NavigableMap<LocalDate, Seasons> hours = new TreeMap<>();
    private final Map<Integer, CalendarSource> published = new HashMap<>();
    private final Map<LocalDate, DayKind> special = new HashMap<>();
    private final Map<Integer, WorkingYear> computed = new ConcurrentHashMap<>();

    WorkingCalendar(
            String version,
            Map<DayOfWeek, DayKind> weeklyRest,
            Collection<Seasons> hours,
            Collection<WorkingYear> years) {
        this.version = version;
        this.weeklyRest = Map.copyOf(weeklyRest);
        hours.forEach(one -> this.hours.put(one.effectiveFrom(), one));
        for (WorkingYear year : years) {
            published.put(year.year(), year.source());
            special.putAll(year.days());
        }
    }

    /**
     * The built-in calendar of Hà Tĩnh.
     *
     * @throws CalendarRefused when its files are wrong
     */
    public static WorkingCalendar load() {
        return CalendarReader.read(SourceFile.beside(WorkingCalendar.class, CalendarReader.FILES));
    }

    /**
     * The calendar in a directory: {@code office-hours.yaml} and {@code years.yaml}.
     *
     * @throws CalendarRefused when its files are wrong
     */
    public static WorkingCalendar load(Path directory) {
        return CalendarReader.read(SourceFile.in(directory));
    }

    /** Changes whenever a file changes: 12 hexadecimal digits. */
    public String version() {
        return version;
    }

    public CalendarSource source(int year) {
        return published.getOrDefault(year, CalendarSource.COMPUTED);
    }

    /** Whether the holidays of a year are only computed, and may yet be decided otherwise. */
    public boolean isProvisional(int year) {
        return source(year) == CalendarSource.COMPUTED;
    }

    public DayKind day(LocalDate date) {
        DayKind known = special.get(date);
        if (known == null && isProvisional(date.getYear())) {
            known =
                    computed.computeIfAbsent(
                                    date.getYear(), year -> LegalHolidays.of(year, weeklyRest))
                            .days()
                            .get(date);
        }
        return known == null ? weeklyRest.getOrDefault(date.getDayOfWeek(), WORK) : known;
    }

    /** Whether the office works on that date, if only in one half of it. */
    public boolean isWorkingDay(LocalDate date) {
        return day(date).isWorking();
    }

    boolean isWorked(LocalDate date, Half half) {
        return day(date).isWorked(half);
    }

    /** That date when it is a working day, else the first working day after it. */
    public LocalDate workingDayFrom(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The first working day after that date. */
    public LocalDate workingDayAfter(LocalDate date) {
        return workingDayFrom(date.plusDays(1));
    }

    /** The last working day before that date. */
    public LocalDate workingDayBefore(LocalDate date) {
        LocalDate day = date.minusDays(1);
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** How many working days there are from one date to another, the other not counted. */
    public int workingDaysBetween(LocalDate from, LocalDate toExclusive) {
        int days = 0;
        for (LocalDate day = from; day.isBefore(toExclusive); day = day.plusDays(1)) {
            days += isWorkingDay(day) ? 1 : 0;
        }
        return days;
    }

    /**
     * How much office time lies between two moments, to the nanosecond; negative when the second
     * comes first.
     */
    public Duration workingTime(Instant from, Instant to) {
        return WorkingTime.between(this, from, to);
    }

    /**
     * The end of the office hours of the Nth working day after the day of that moment; 0 is the
     * first working day from that day on. For negative days the same time of day so many working
     * days before, or the end of a day that ends at noon. A day worked in one half is a working
     * day.
     */
    public Instant plusWorkingDays(Instant at, int days) {
        return WorkingTime.plusWorkingDays(this, at, days);
    }

    /** The office hours in force on a date, if it is a working day. */
    public OfficeHours hours(LocalDate date) {
        var decided = hours.floorEntry(date);
        return (decided == null ? hours.firstEntry() : decided).getValue().on(date);
    }
}
