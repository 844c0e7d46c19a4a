package vn.motcua.gateway.pages.report;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which report, as it stands in the address.
 *
 * @param part {@code Q1}…{@code Q4}, {@code H1}, {@code 9M}, {@code 01}…{@code 12}, or {@code Y}
 * @param cut {@code calendar} or {@code official}: from the 15th to the 14th
 */
record ReportForm(
        @Nullable Integer year, @Nullable String part, @Nullable String cut, @Nullable String by) {

    /** This quarter, as when nothing is chosen. */
    static ReportForm current(LocalDate today) {
        return new ReportForm(null, null, null, null).orElse(today);
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
