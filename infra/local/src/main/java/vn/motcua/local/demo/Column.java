package vn.motcua.local.demo;

import java.util.Locale;

/** The columns of form II.06a, by the names of the report's API and the numbers of the form. */
enum Column {
    TOTAL("total", 3),
    RECEIVED_ONLINE("receivedOnline", 4),
    RECEIVED_DIRECT("receivedDirect", 5),
    CARRIED_OVER("carriedOver", 6),
    RESOLVED("resolved", 7),
    RESOLVED_EARLY("resolvedEarly", 8),
    RESOLVED_ON_TIME("resolvedOnTime", 9),
    RESOLVED_LATE("resolvedLate", 10),
    OPEN("open", 11),
    OPEN_IN_TIME("openInTime", 12),
    OPEN_OVERDUE("openOverdue", 13);

    private final String member;
    private final int number;

    Column(String member, int number) {
        this.member = member;
        this.number = number;
    }

    String member() {
        return member;
    }

    String number() {
        return "(%d)".formatted(number);
    }

    /** The key of its heading. */
    String key() {
        return "column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
