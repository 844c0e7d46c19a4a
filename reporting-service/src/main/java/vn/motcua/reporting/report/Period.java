package vn.motcua.reporting.report;

import org.springframework.http.HttpStatus;

import vn.motcua.platform.problem.Problem;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period, in local days.
 *
 * @param text as it stands in the address: {@code 2021-Q1-official}
 */
record Period(String text, LocalDate from, LocalDate toExclusive, Cut cut) {

    /** The accepted forms, for whoever tried another. */
    static final String FORMS = "2021-Q1, 2021-03, 2021-H1, 2021-9M, 2021; -official";

    private static final Pattern FORM =
            Pattern.compile(
                    "(?<year>(?:19|20|21)\\d\\d)"
                            + "(?:-(?:Q(?<quarter>[1-4])|H(?<half>[12])|(?<nine>9M)"
                            + "|(?<month>0[1-9]|1[0-2])))?"
                            + "(?<official>-official)?");

    /**
     * Reads a period.
     *
     * @throws Problem {@code unknown-period}
     */
    static Period parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-period", text, FORMS);
        }
        Months months = months(form);
        LocalDate first = LocalDate.of(Integer.parseInt(form.group("year")), months.first(), 1);
        Cut cut = form.group("official") == null ? Cut.CALENDAR : Cut.OFFICIAL;
        return new Period(
                text, cut.boundary(first), cut.boundary(first.plusMonths(months.count())), cut);
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
