package vn.motcua.reporting.report;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What accounts are called, as whoever asks for a file tells: events name no one, and whoever keeps
 * the directory of staff is another service. Nothing of it is kept.
 *
 * @param names by account
 */
record OfficerNames(Map<String, String> names) {

    /** Nobody told any. */
    static final OfficerNames NONE = new OfficerNames(Map.of());

    OfficerNames {
        names = names == null ? Map.of() : Map.copyOf(names);
    }

    static OfficerNames of(@Nullable OfficerNames told) {
        return told == null ? NONE : told;
    }

    /** The name, with the account for there are namesakes; else what else it is called. */
    String of(String account, String otherwise) {
        String name = names.get(account);
        return name == null ? otherwise : name + " (" + account + ")";
    }
}
