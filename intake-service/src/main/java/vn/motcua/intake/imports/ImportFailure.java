package vn.motcua.intake.imports;

import java.util.Locale;

/** Why an import could not go on; the messages are under {@code import.failure.<key>}. */
enum ImportFailure {
    TRUNCATED,
    BROKEN_GZIP,
    UNREADABLE_FILE,
    FILE_LOST,
    FILE_TORN,
    HEADER,
    INTERNAL;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
