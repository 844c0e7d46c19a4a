package vn.motcua.platform.outbox;

import java.util.Locale;

/** Why a document cannot be published like the others. */
enum StuckReason {
    LOST("it is listed as waiting, but not found by its id"),
    UNREADABLE("its outbox cannot be read"),
    REFUSED("the broker refuses a message of it for good"),
    UNRECORDED("the store refuses to record that it is published"),
    UNCHANGED("it is listed as waiting although it was recorded as published");

    private final String words;

    StuckReason(String words) {
        this.words = words;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }
}
