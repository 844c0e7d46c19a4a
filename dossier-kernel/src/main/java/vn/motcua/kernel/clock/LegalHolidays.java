package vn.motcua.kernel.clock;

import vn.motcua.kernel.clock.DayKind.Holiday;
import vn.motcua.kernel.clock.DayKind.WeeklyRest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The holidays of a year for which nothing is published: Bộ luật Lao động 2019, Điều 112. What the
 * Prime Minister decides each year is guessed: Tết is the eve and the first four days; the second
 * day for 2 September is 1 September, or 3 September when the 1st is a rest day anyway. Before 2021
 * (Bộ luật Lao động 2012, Điều 115) 2 September was a single day. 24 November is one since 2026
 * (Nghị quyết 28/2026/QH16, in force since 1/7/2026); that it is made up for when it falls on a
 * weekend, first in 2030, is taken from Điều 111 and not yet decided.
 */
final class LegalHolidays {

    private static final int TWO_NATIONAL_DAYS_SINCE = 2021;
    private static final int CULTURE_DAY_SINCE = 2026;

    private final int year;
    private final Map<DayOfWeek, DayKind> weeklyRest;
    private final Map<LocalDate, DayKind> days = new TreeMap<>();

    private LegalHolidays(int year, Map<DayOfWeek, DayKind> weeklyRest) {
        this.year = year;
        this.weeklyRest = weeklyRest;
    }

    static WorkingYear of(int year, Map<DayOfWeek, DayKind> weeklyRest) {
        var holidays = new LegalHolidays(year, weeklyRest);
        holidays.add(new Holiday("Tết Dương lịch", "New Year's Day"), on(year, 1, 1), 1);
        holidays.add(
                new Holiday("Tết Nguyên đán", "Lunar New Year"),
                LunarCalendar.newYear(year).minusDays(1),
                5);
        holidays.add(
                new Holiday("Giỗ Tổ Hùng Vương", "Hùng Kings' Day"),
                LunarCalendar.date(year, 3, 10),
                1);
        holidays.add(new Holiday("Ngày Chiến thắng", "Victory Day"), on(year, 4, 30), 1);
        holidays.add(
                new Holiday("Ngày Quốc tế lao động", "International Labour Day"),
                on(year, 5, 1),
                1);
        holidays.addNationalDay();
        if (year >= CULTURE_DAY_SINCE) {
            holidays.add(
                    new Holiday("Ngày Văn hóa Việt Nam", "Vietnamese Culture Day"),
                    on(year, 11, 24),
                    1);
        }
        holidays.compensate();
        return new WorkingYear(year, CalendarSource.COMPUTED, holidays.days);
    }

    private void addNationalDay() {
        var holiday = new Holiday("Quốc khánh", "National Day");
        if (year < TWO_NATIONAL_DAYS_SINCE) {
            add(holiday, on(year, 9, 2), 1);
        } else {
            add(holiday, on(year, 9, isRest(on(year, 9, 1)) ? 2 : 1), 2);
        }
    }

    /** A holiday on a weekly rest day is made up for on the next working day: Điều 111. */
    private void compensate() {
        for (var day :
                Map.copyOf(days).entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            if (isRest(day.getKey()) && day.getValue() instanceof Holiday(var name, var nameEn)) {
                LocalDate free = day.getKey();
                while (weeklyRest.containsKey(free.getDayOfWeek()) || days.containsKey(free)) {
                    free = free.plusDays(1);
                }
                days.put(free, new Holiday("Nghỉ bù " + name, "In lieu of " + nameEn));
            }
        }
    }

    /** Holidays that meet (Giỗ Tổ may fall on 30 April) keep the first name. */
    private void add(Holiday holiday, LocalDate from, int count) {
        from.datesUntil(from.plusDays(count)).forEach(date -> days.putIfAbsent(date, holiday));
    }

    private boolean isRest(LocalDate date) {
        return weeklyRest.get(date.getDayOfWeek()) instanceof WeeklyRest;
    }

    private static LocalDate on(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
