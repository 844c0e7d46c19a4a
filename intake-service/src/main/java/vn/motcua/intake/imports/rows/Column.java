package vn.motcua.intake.imports.rows;

import java.util.Arrays;
import java.util.Optional;

/** The columns of an import file; NDJSON members have the same names. */
enum Column {
    CODE("code"),
    PROCEDURE("procedure"),
    AGENCY("agency"),
    DEPARTMENT("department"),
    CHANNEL("channel"),
    RECEIVED_AT("receivedAt"),
    DUE_AT("dueAt"),
    CLOSED_AT("closedAt"),
    OUTCOME("outcome");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Optional<Column> titled(String title) {
        return Arrays.stream(values()).filter(column -> column.title.equals(title)).findFirst();
    }
}
