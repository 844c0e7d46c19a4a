package vn.motcua.reporting.view;

/**
 * The collections and fields of the views. Days are text, {@code 2021-03-31}: it sorts as days do
 * and means the same in every time zone.
 */
public final class ViewFields {

    /** One document per {@code TotalKey}; every account that is not zero under its own name. */
    public static final String TOTALS = "totals";

    /** One document per dossier and round; the first one's id is the dossier's. */
    public static final String DOSSIERS = "dossiers";

    /** One document per dossier, round and closing, as it was when the period was closed. */
    public static final String CLOSED_DOSSIERS = "closedDossiers";

    public static final String ID = "_id";
    public static final String AGENCY = "agency";
    public static final String DEPARTMENT = "department";
    public static final String PROCEDURE = "procedure";
    public static final String CHANNEL = "channel";
    public static final String DAY = "day";

    public static final String DOSSIER = "dossier";

    /** The sequence of the last event that went into the fact. */
    public static final String SEQUENCE = "sequence";

    /** In {@link #CLOSED_DOSSIERS} only: the id of the closing. */
    public static final String CLOSING = "closing";

    public static final String CODE = "code";
    public static final String RECEIVED_AT = "receivedAt";
    public static final String DUE_AT = "dueAt";
    public static final String CLOSED_AT = "closedAt";
    public static final String RECEIVED_DAY = "receivedDay";

    /** Which of its rounds a document is about, from 0. Each has a document of its own. */
    public static final String ROUND = "round";

    /** When the round began with a reopening; absent in the first one. */
    public static final String REOPENED_AT = "reopenedAt";

    /** The day the round began: that of the reception or of the reopening. */
    public static final String BEGUN_DAY = "begunDay";

    public static final String CLOSED_DAY = "closedDay";
    public static final String ENDING = "ending";
    public static final String TIMING = "timing";

    /** The spans of a fact, with the four fields after this one, {@link #NEVER} for absent. */
    public static final String SPANS = "spans";

    public static final String FROM = "from";
    public static final String UNTIL = "until";
    public static final String OVERDUE_FROM = "overdueFrom";
    public static final String PAUSED = "paused";

    /** The fact itself, with its journal, as it stands on the topic. */
    public static final String FACT = "fact";

    /** A day after all days. */
    public static final String NEVER = "9999-12-31";

    private ViewFields() {}
}
