package vn.motcua.local.closing;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a closing's figures have to say of themselves, of its dossiers and of the one before. */
final class ClosingFigures {

    /** The rule set by which nothing is overdue while it waits. */
    private static final String WAITING_IN_TIME = "waiting-in-time";

    private final JsonNode content;
    private final Set<String> apart = new HashSet<>();

    ClosingFigures(JsonNode content) {
        this.content = content;
        content.path("rules").path("apart").forEach(column -> apart.add(column.asString()));
    }

    /** The identities of form II.06a, in the total and in every row. */
    boolean identitiesHold() {
        boolean hold = balances(content.path("total").path("figures"));
        for (JsonNode row : content.path("rows")) {
            hold = hold && balances(row.path("figures"));
        }
        return hold;
    }

    boolean rowsAddUp() {
        Map<String, Long> sums = new TreeMap<>();
        for (JsonNode row : content.path("rows")) {
            row.path("figures")
                    .properties()
                    .forEach(one -> sums.merge(one.getKey(), one.getValue().asLong(), Long::sum));
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums.equals(notZero(content.path("total").path("figures")));
    }

    /** Whether counting the dossiers anew comes to the same total row. */
    boolean comeOutOf(JsonNode dossiers) {
        JsonNode subject = content.path("subject");
        var count =
                new DossierCount(
                        LocalDate.parse(subject.path("from").asString()),
                        LocalDate.parse(subject.path("toExclusive").asString()),
                        apart,
                        content.path("rules").path("name").asString("").equals(WAITING_IN_TIME));
        dossiers.forEach(count::add);
        return count.figures().equals(notZero(content.path("total").path("figures")));
    }

    /**
     * Whether what was carried over is what the one before left open, with its adjustments and
     * reopenings.
     */
    boolean carryOver(ClosingFile previous) {
        var before = new ClosingFigures(previous.content());
        long open = before.allOpen(previous.content().path("total").path("figures"));
        for (JsonNode adjustment : content.path("adjustments")) {
            if (adjustment.path("closing").asString("").equals(previous.hash())) {
                open += before.allOpen(adjustment.path("figures"));
            }
        }
        JsonNode figures = content.path("total").path("figures");
        return open + figure(figures, "reopened") == figure(figures, "carriedOver");
    }

    private long allOpen(JsonNode figures) {
        return figure(figures, "open") + (apart.contains("paused") ? figure(figures, "paused") : 0);
    }

    private boolean balances(JsonNode figures) {
        long beside = apart.stream().mapToLong(column -> figure(figures, column)).sum();
        return figure(figures, "total")
                        == figure(figures, "receivedOnline")
                                + figure(figures, "receivedDirect")
                                + figure(figures, "carriedOver")
                && figure(figures, "total")
                        == figure(figures, "resolved") + figure(figures, "open") + beside
                && figure(figures, "resolved")
                        == figure(figures, "resolvedEarly")
                                + figure(figures, "resolvedOnTime")
                                + figure(figures, "resolvedLate")
                && figure(figures, "open")
                        == figure(figures, "openInTime") + figure(figures, "openOverdue");
    }

    private static Map<String, Long> notZero(JsonNode figures) {
        Map<String, Long> map = new TreeMap<>();
        figures.properties().stream()
                .filter(one -> one.getValue().asLong() != 0)
                .forEach(one -> map.put(one.getKey(), one.getValue().asLong()));
        return map;
    }

    private static long figure(JsonNode figures, String column) {
        return figures.path(column).asLong();
    }
}
