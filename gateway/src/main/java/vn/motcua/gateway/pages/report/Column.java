package vn.motcua.gateway.pages.report;

/** A column of form II.06a; the number is the one printed in its head. */
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

    private final String key;
    private final int number;

    Column(String key, int number) {
        this.key = key;
        this.number = number;
    }

    /** Its name in the reporting API. */
    public String key() {
        return key;
    }

    public int number() {
        return number;
    }
}
