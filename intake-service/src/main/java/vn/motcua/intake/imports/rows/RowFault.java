package vn.motcua.intake.imports.rows;

import java.util.Locale;

/** Why a row is not taken; the messages are in the bundle under {@code import.row.<key>}. */
public enum RowFault {
    UNREADABLE_LINE,
    LINE_TOO_LONG,
    BAD_ENCODING,
    UTF_16,
    COLUMN_COUNT,
    UNKNOWN_COLUMN,
    UNNAMED_COLUMN,
    BAD_CODE,
    UNKNOWN_PROCEDURE,
    UNKNOWN_AGENCY,
    UNKNOWN_DEPARTMENT,
    OUT_OF_SCOPE,
    AGENCY_NOT_BEGUN,
    AGENCY_ENDED,
    BAD_CHANNEL,
    BAD_DATE,
    DAY_WITHOUT_HOUR,
    DUE_BEFORE_RECEIVED,
    CLOSED_BEFORE_RECEIVED,
    FUTURE_DATE,
    BAD_OUTCOME,
    OUTCOME_WITHOUT_CLOSE,
    CLOSE_WITHOUT_OUTCOME,
    CODE_TAKEN,
    CLOSED_SINCE,
    DUPLICATE_IN_FILE;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
