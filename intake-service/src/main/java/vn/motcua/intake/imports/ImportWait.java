package vn.motcua.intake.imports;

import java.util.Locale;

/** Why a running import does not move; the messages are under {@code import.waiting.<key>}. */
enum ImportWait {
    /** Others came before it. */
    QUEUE,
    /** What it has taken is not published yet. */
    OUTBOX,
    /** The instance that has its file has not been seen for a while. */
    INSTANCE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
