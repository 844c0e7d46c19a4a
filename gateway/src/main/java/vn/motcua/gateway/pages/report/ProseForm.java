package vn.motcua.gateway.pages.report;

import org.jspecify.annotations.Nullable;

/**
 * A text to check, as it was typed, and what to compare it with.
 *
 * @param part as in {@link ReportForm}; empty to leave the ledger aside
 * @param agency empty means the viewer's own
 */
record ProseForm(
        @Nullable String text,
        @Nullable Integer year,
        @Nullable String part,
        @Nullable String cut,
        @Nullable String agency) {

    ProseForm orElse(int thisYear) {
        return new ProseForm(
                text == null ? "" : text,
                year == null ? thisYear : year,
                part == null ? "" : part,
                cut == null ? "calendar" : cut,
                agency == null ? "" : agency);
    }

    /** The period's name in the reporting API, or empty. */
    String period() {
        return part == null || part.isEmpty() ? "" : new ReportForm(year, part, cut, null).period();
    }

    String words() {
        return text == null ? "" : text;
    }

    String unit() {
        return agency == null ? "" : agency;
    }
}
