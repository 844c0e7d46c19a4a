package vn.motcua.reporting.output;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What accounts are called, as whoever asks for a file tells: events name no one, and whoever keeps
 * the directory of staff is another service. Nothing of it is kept.
 *
 * @param names by account
 */
public record OfficerNames(Map<String, String> names) {

    /** Nobody told any. */
    public static final OfficerNames NONE = new OfficerNames(Map.of());

    public OfficerNames {
        names = names == null ? Map.of() : Map.copyOf(names);
    }

    public static OfficerNames of(@Nullable OfficerNames told) {
        return told == null ? NONE : told;
    }

    /** The name, with the account for there are namesakes; else what else it is called. */
    public String of(String account, String otherwise) {
        String name = names.get(account);
        return name == null ? otherwise : name + " (" + account + ")";
    }
}
