package vn.motcua.reporting.report.inquiry;

import org.springframework.http.HttpStatus;

import vn.motcua.platform.problem.Problem;
import vn.motcua.reporting.books.Window;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period, in local days.
 *
 * @param text as it stands in the address: {@code 2021-Q1-official}
 */
public record Period(String text, LocalDate from, LocalDate toExclusive, Cut cut) {

    /** The accepted forms, for whoever tried another. */
    static final String FORMS =
            "2021-Q1, 2021-03, 2021-H1, 2021-9M, 2021; -official; 2021-01-05_2021-02-03";

    private static final int LONGEST_YEARS = 20;

    private static final Pattern RANGE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)_(\\d{4}-\\d\\d-\\d\\d)");

    private static final Pattern FORM =
            Pattern.compile(
                    "(?<year>(?:19|20|21)\\d\\d)"
                            + "(?:-(?:Q(?<quarter>[1-4])|H(?<half>[12])|(?<nine>9M)"
                            + "|(?<month>0[1-9]|1[0-2])))?"
                            + "(?<official>-official)?");

    /**
     * Reads a period.
     *
     * @throws Problem {@code unknown-period}, {@code period-reversed} or {@code period-too-long}
     */
    public static Period parse(String text) {
        Matcher days = RANGE.matcher(text);
        if (days.matches()) {
            return range(day(text, days.group(1)), day(text, days.group(2)));
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw unknown(text);
        }
        Months months = months(form);
        LocalDate first = LocalDate.of(Integer.parseInt(form.group("year")), months.first(), 1);
        Cut cut = form.group("official") == null ? Cut.CALENDAR : Cut.OFFICIAL;
        return new Period(
                text, cut.boundary(first), cut.boundary(first.plusMonths(months.count())), cut);
    }

    /**
     * Free dates.
     *
     * @param last inclusive
     * @throws Problem {@code period-reversed} or {@code period-too-long}
     */
    static Period range(LocalDate first, LocalDate last) {
        String text = first + "_" + last;
        if (last.isBefore(first)) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "period-reversed", first, last);
        }
        if (!last.isBefore(first.plusYears(LONGEST_YEARS))) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "period-too-long", text, LONGEST_YEARS);
        }
        return new Period(text, first, last.plusDays(1), Cut.CALENDAR);
    }

    /**
     * How it is looked at on a day.
     *
     * @throws Problem {@code period-not-begun}
     */
    public Window window(LocalDate today) {
        if (from.isAfter(today)) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "period-not-begun", text, from);
        }
        return Window.of(from, toExclusive, today);
    }

    /** The one that ends where this one begins; of nine months and free dates, one as long. */
    public Period previous() {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return range(from.minusDays(ChronoUnit.DAYS.between(from, toExclusive)), eve());
        }
        Months months = months(form);
        if (months.count() == 9) {
            return range(from.minusMonths(9), eve());
        }
        LocalDate first =
                LocalDate.of(Integer.parseInt(form.group("year")), months.first(), 1)
                        .minusMonths(months.count());
        int number = (first.getMonthValue() - 1) / months.count() + 1;
        String name =
                switch (months.count()) {
                    case 1 -> "-%02d".formatted(number);
                    case 3 -> "-Q" + number;
                    case 6 -> "-H" + number;
                    default -> "";
                };
        return parse(first.getYear() + name + (cut == Cut.OFFICIAL ? "-official" : ""));
    }

    /** Its length, when periods like it follow each other without a gap. */
    public Optional<Integer> months() {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(months(form).count()).filter(count -> 12 % count == 0)
                : Optional.empty();
    }

    /** The same a year before. */
    Period lastYear() {
        return FORM.matcher(text).matches()
                ? parse((Integer.parseInt(text.substring(0, 4)) - 1) + text.substring(4))
                : range(from.minusYears(1), toExclusive.minusDays(1).minusYears(1));
    }

    private LocalDate eve() {
        return from.minusDays(1);
    }

    private static LocalDate day(String text, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException noDay) {
            throw unknown(text);
        }
    }

    private static Problem unknown(String text) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-period", text, FORMS);
    }

    private static Months months(Matcher form) {
        if (form.group("quarter") != null) {
            return new Months(3 * Integer.parseInt(form.group("quarter")) - 2, 3);
        }
        if (form.group("half") != null) {
            return new Months(6 * Integer.parseInt(form.group("half")) - 5, 6);
        }
        if (form.group("month") != null) {
            return new Months(Integer.parseInt(form.group("month")), 1);
        }
        return form.group("nine") != null ? new Months(1, 9) : new Months(1, 12);
    }

    private record Months(int first, int count) {}
}
