package vn.motcua.gateway.pages.report;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which report, as it stands in the address.
 *
 * @param part {@code Q1}…{@code Q4}, {@code H1}, {@code 9M}, {@code 01}…{@code 12}, or {@code Y}
 * @param cut {@code calendar} or {@code official}: from the 15th to the 14th
 */
record ReportForm(
        @Nullable Integer year, @Nullable String part, @Nullable String cut, @Nullable String by) {

    private static final Pattern PERIOD =
            Pattern.compile("(?<year>\\d{4})(?:-(?<part>Q[1-4]|H1|9M|\\d\\d))?(?<cut>-official)?");

    /** This quarter, as when nothing is chosen. */
    static ReportForm current(LocalDate today) {
        return new ReportForm(null, null, null, null).orElse(today);
    }

    /**
     * The report of a period by its name in the reporting API; of this quarter where the name is of
     * no period that can be chosen.
     */
    static ReportForm ofPeriod(String period, @Nullable String by) {
        Matcher chosen = PERIOD.matcher(period);
        if (!chosen.matches()) {
            return new ReportForm(null, null, null, by);
        }
        String part = chosen.group("part");
        return new ReportForm(
                Integer.valueOf(chosen.group("year")),
                part == null ? "Y" : part,
                chosen.group("cut") == null ? "calendar" : "official",
                by);
    }

    /** What is not chosen: this quarter, by the calendar, agency by agency. */
    ReportForm orElse(LocalDate today) {
        return new ReportForm(
                year == null ? today.getYear() : year,
                part == null ? "Q" + (today.getMonthValue() + 2) / 3 : part,
                cut == null ? "calendar" : cut,
                by == null ? "agency" : by);
    }

    /** The period's name in the reporting API: {@code 2021-Q1-official}. */
    String period() {
        return year
                + ("Y".equals(part) ? "" : "-" + part)
                + ("official".equals(cut) ? "-official" : "");
    }
}
