package vn.motcua.reporting.report.inquiry;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Optional;

/** The figures of a row: columns (3) to (13) of form II.06a, and what hides inside them. */
public enum Column {
    /** (3). */
    TOTAL("total"),
    /** (4). */
    RECEIVED_ONLINE("receivedOnline"),
    /** (5). */
    RECEIVED_DIRECT("receivedDirect"),
    /** (6). */
    CARRIED_OVER("carriedOver"),
    /** (7). */
    RESOLVED("resolved"),
    /** (8). */
    RESOLVED_EARLY("resolvedEarly"),
    /** (9). */
    RESOLVED_ON_TIME("resolvedOnTime"),
    /** (10). */
    RESOLVED_LATE("resolvedLate"),
    /** (11). */
    OPEN("open"),
    /** (12). */
    OPEN_IN_TIME("openInTime"),
    /** (13). */
    OPEN_OVERDUE("openOverdue"),
    WITHDRAWN("withdrawn"),
    RETURNED("returned"),
    REFUSED("refused"),
    PAUSED("paused"),
    /** Part of (6), so that (3) = (4) + (5) + (6) holds as printed. */
    REOPENED("reopened");

    private final String key;

    Column(String key) {
        this.key = key;
    }

    @JsonValue
    public String key() {
        return key;
    }

    static Optional<Column> of(String key) {
        return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
    }
}
