package vn.motcua.local.closing;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts dossiers into the columns of form II.06a, one by one and without any sum of the ledger:
 * what came, what went, and how the rest stood at the end of the period's last day in Vietnam.
 */
final class DossierCount {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final LocalDate from;
    private final LocalDate end;
    private final Set<String> apart;
    private final boolean waitingInTime;
    private final Map<String, Long> figures = new TreeMap<>();

    /**
     * Counts nothing yet.
     *
     * @param end exclusive
     * @param apart the columns that are in none of (7) to (13)
     * @param waitingInTime whether all that waits is in time, also what was overdue before
     */
    DossierCount(LocalDate from, LocalDate end, Set<String> apart, boolean waitingInTime) {
        this.from = from;
        this.end = end;
        this.apart = apart;
        this.waitingInTime = waitingInTime;
    }

    /** The columns that are not zero. */
    Map<String, Long> figures() {
        return figures;
    }

    /** Counts a dossier: once from its reception to its closing, and once for each reopening. */
    void add(JsonNode fact) {
        boolean online = fact.path("dimensions").path("channel").asString("").equals("ONLINE");
        String came = online ? "receivedOnline" : "receivedDirect";
        LocalDate begun = day(fact.path("receivedAt"));
        for (JsonNode reopening : fact.path("reopenings")) {
            count(begun, came, reopening.path("closing"), fact.path("clocks"));
            begun = day(reopening.path("at"));
            came = "reopened";
        }
        count(begun, came, fact.path("closing"), fact.path("clocks"));
    }

    private void count(LocalDate begun, String came, JsonNode closing, JsonNode clocks) {
        LocalDate closed = closing.isObject() ? day(closing.path("at")) : LocalDate.MAX;
        if (!begun.isBefore(end) || closed.isBefore(from)) {
            return;
        }
        count("total");
        if (begun.isBefore(from)) {
            count("carriedOver");
        } else {
            count(came);
            if (came.equals("reopened")) {
                count("carriedOver");
            }
        }
        if (closed.isBefore(end)) {
            close(closing.path("ending").asString(""), closing.path("timing").asString(""));
        } else {
            stay(clocks);
        }
    }

    private void close(String ending, String timing) {
        switch (ending) {
            case "GRANTED", "REFUSED" -> {
                count("resolved");
                switch (timing) {
                    case "EARLY" -> count("resolvedEarly");
                    case "ON_TIME" -> count("resolvedOnTime");
                    case String _ -> count("resolvedLate");
                }
                if (ending.equals("REFUSED")) {
                    count("refused");
                }
            }
            case "WITHDRAWN" -> undecided("withdrawn");
            case String _ -> undecided("returned");
        }
    }

    private void undecided(String column) {
        count(column);
        if (!apart.contains(column)) {
            count("resolved");
            count("resolvedOnTime");
        }
    }

    private void stay(JsonNode clocks) {
        JsonNode last = clocks.path(0);
        for (JsonNode clock : clocks) {
            if (day(clock.path("since")).isBefore(end)) {
                last = clock;
            }
        }
        if (!last.path("pauses").isEmpty()) {
            count("paused");
            if (apart.contains("paused")) {
                return;
            }
        }
        count("open");
        count(overdue(last) ? "openOverdue" : "openInTime");
    }

    /** What waits is overdue when it was before it began to, unless the rules say otherwise. */
    private boolean overdue(JsonNode clock) {
        if (!clock.path("dueAt").isString()) {
            return false;
        }
        LocalDate due = day(clock.path("dueAt"));
        if (clock.path("pauses").isEmpty()) {
            return due.isBefore(end);
        }
        JsonNode since = clock.path("waitsSince");
        return !waitingInTime && since.isString() && due.isBefore(day(since));
    }

    private void count(String column) {
        figures.merge(column, 1L, Long::sum);
    }

    private static LocalDate day(JsonNode instant) {
        return Instant.parse(instant.asString()).atZone(VIETNAM).toLocalDate();
    }
}
