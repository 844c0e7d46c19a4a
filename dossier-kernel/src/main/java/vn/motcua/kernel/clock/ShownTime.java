package vn.motcua.kernel.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days and moments as people read them, the day first and the hour last: {@code 08/04/2021 14:05}.
 * In English the month is a word, {@code 8 Apr 2021 14:05}: half its readers take 08/04 for August.
 */
public final class ShownTime {

    private static final String HOUR = " HH:mm";
    private static final DateTimeFormatter DAY = format("dd/MM/uuuu");
    private static final DateTimeFormatter DAY_EN = format("d MMM uuuu");
    private static final DateTimeFormatter MOMENT = format("dd/MM/uuuu" + HOUR);
    private static final DateTimeFormatter MOMENT_EN = format("d MMM uuuu" + HOUR);

    private ShownTime() {}

    public static String day(LocalDate day, Locale locale) {
        return (isEnglish(locale) ? DAY_EN : DAY).format(day);
    }

    /** By the wall clock in Vietnam. */
    public static String moment(Instant moment, Locale locale) {
        return moment(VietnamTime.dateTime(moment), locale);
    }

    public static String moment(LocalDateTime shown, Locale locale) {
        return (isEnglish(locale) ? MOMENT_EN : MOMENT).format(shown);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
