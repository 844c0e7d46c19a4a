package vn.motcua.reporting.prose;

import org.jspecify.annotations.Nullable;

import vn.motcua.reporting.prose.Subjects.Subject;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the ledger has for the period and unit a text is said to be about.
 *
 * @param agency as asked for; absent means the caller's own
 * @param unit the agency's name
 */
record LedgerFigures(
        String period, @Nullable String agency, String unit, Map<String, Long> byName) {

    private static final Pattern PERIOD =
            Pattern.compile("(\\d{4})(?:-(Q[1-4]|H1|9M|0[1-9]|1[0-2]))?(?:-official)?");

    LedgerFigures {
        Map<String, Long> all = new HashMap<>(byName);
        all.put(
                Meaning.RESOLVED_IN_TIME,
                byName.getOrDefault("resolvedEarly", 0L)
                        + byName.getOrDefault("resolvedOnTime", 0L));
        byName = Map.copyOf(all);
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
    String link(String cell) {
        return "/api/reports/%s/dossiers?cell=%s%s"
                .formatted(period, cell, agency == null ? "" : "&agency=" + agency);
    }

    /** Whether a passage can be about this: it names no other unit, part or period. */
    boolean isAbout(Subject subject) {
        return isUnit(subject.unit()) && isPeriod(subject);
    }

    private boolean isUnit(String named) {
        return named.isEmpty() || (" " + Folded.fold(unit) + " ").contains(" " + named + " ");
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
