package vn.motcua.reporting.report.inquiry;

import vn.motcua.reporting.books.Values;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How one breakdown sorts dossiers into rows. What the catalogue does not know goes to the row
 * {@value #UNATTRIBUTED}, which is shown like any other.
 *
 * @param rowOf the row of each known value of the dimension, in the catalogue's order
 * @param names of the rows, in Vietnamese and in English
 */
public record Grouping(Breakdown breakdown, Map<String, String> rowOf, Map<String, RowName> names) {

    public static final String UNATTRIBUTED = "unattributed";

    /** A row's name in both languages. */
    public record RowName(String vi, String en) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : vi;
        }
    }

    public String row(String value) {
        return rowOf.getOrDefault(value, UNATTRIBUTED);
    }

    /** The name of a row; the row itself when the catalogue does not know it. */
    public String name(String row, Locale locale) {
        RowName name = names.get(row);
        return name == null ? row : name.in(locale);
    }

    boolean knows(String row) {
        return names.containsKey(row) || row.equals(UNATTRIBUTED);
    }

    /** Where a row stands in a report: in the catalogue's order, the unattributed one last. */
    public int place(String row) {
        int place = List.copyOf(names.keySet()).indexOf(row);
        return place < 0 ? names.size() : place;
    }

    /** That a dossier belongs to a row. */
    Values of(String row) {
        if (row.equals(UNATTRIBUTED)) {
            return new Values(breakdown.dimension(), rowOf.keySet(), false);
        }
        return new Values(
                breakdown.dimension(),
                rowOf.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(row))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                true);
    }
}
