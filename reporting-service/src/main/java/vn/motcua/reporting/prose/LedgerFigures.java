package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.prose.Subjects.Subject;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the ledger has for the period and unit a text is said to be about.
 *
 * @param agency as asked for; absent means the caller's own
 * @param unit the agency's name
 * @param total of the unit with all below it
 * @param rows of its agencies, and of their levels
 */
record LedgerFigures(
        String period,
        @Nullable String agency,
        String unit,
        Map<String, Long> total,
        List<Row> rows) {

    /**
     * Figures of a part of the unit.
     *
     * @param unit as {@link Subjects} names levels, or the agency's name
     * @param name as it is shown; empty for the whole unit
     * @param by the breakdown it is a row of; absent for the whole unit
     * @param key in that breakdown
     */
    record Row(
            String unit,
            String name,
            @Nullable String by,
            @Nullable String key,
            Map<String, Long> byName) {

        Row {
            Map<String, Long> all = new HashMap<>(byName);
            all.put(
                    Meaning.RESOLVED_IN_TIME,
                    byName.getOrDefault("resolvedEarly", 0L)
                            + byName.getOrDefault("resolvedOnTime", 0L));
            byName = Map.copyOf(all);
        }

        private boolean isNamed(String words) {
            return (" " + Folded.fold(unit) + " ").contains(" " + words + " ");
        }
    }

    private static final Pattern PERIOD =
            Pattern.compile("(\\d{4})(?:-(Q[1-4]|H1|9M|0[1-9]|1[0-2]))?(?:-official)?");

    LedgerFigures {
        rows = List.copyOf(rows);
    }

    /** The columns of the form a figure is the sum of. */
    static List<String> cells(String name) {
        return switch (name) {
            case "received" -> List.of("receivedOnline", "receivedDirect");
            case Meaning.RESOLVED_IN_TIME -> List.of("resolvedEarly", "resolvedOnTime");
            default -> List.of(name);
        };
    }

    /** The address of the dossiers behind a column. */
    String link(String cell, Row row) {
        return "/api/reports/%s/dossiers?cell=%s%s%s"
                .formatted(
                        period,
                        cell,
                        agency == null ? "" : "&agency=" + agency,
                        row.by == null ? "" : "&by=%s&key=%s".formatted(row.by, row.key));
    }

    /**
     * What a passage can be about, the likeliest first: nothing when it names another unit, part or
     * period. A district's text that names no unit may speak of its departments.
     */
    List<Row> rowsFor(Subject subject) {
        if (!isPeriod(subject)) {
            return List.of();
        }
        String named = subject.unit();
        var whole = new Row(unit, "", null, null, total);
        if (named.isEmpty() || whole.isNamed(named)) {
            return Stream.concat(Stream.of(whole), rows(Subjects.DISTRICT)).toList();
        }
        return rows(named).toList();
    }

    private Stream<Row> rows(String named) {
        return rows.stream().filter(row -> row.isNamed(named));
    }

    private boolean isPeriod(Subject subject) {
        Matcher form = PERIOD.matcher(period);
        if (!form.matches()) {
            return true;
        }
        boolean year = subject.year().isEmpty() || subject.year().equals(form.group(1));
        return year && (subject.span().isEmpty() || subject.span().equals(span(form.group(2))));
    }

    private static String span(@Nullable String part) {
        if (part == null) {
            return "";
        }
        return switch (part.charAt(0)) {
            case 'Q', 'H' -> part.toLowerCase(Locale.ROOT);
            case '9' -> "9m";
            default -> "m" + Integer.parseInt(part);
        };
    }
}
