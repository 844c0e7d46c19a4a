package vn.motcua.processing.casework;

import java.util.List;

/**
 * A case that is not what its events on the log make of it.
 *
 * @param id of the dossier
 * @param parts of the stored case that are wrong: {@code events}, {@code stage} and so on
 */
public record CaseDifference(String id, Kind kind, List<String> parts) {

    /** What is wrong with it. */
    public enum Kind {
        /** The log has a case that is not stored. */
        MISSING,
        /** It is stored otherwise. */
        DIFFERENT,
        /** It is stored, and the log knows nothing of it. */
        NOT_ON_LOG
    }

    public CaseDifference {
        parts = List.copyOf(parts);
    }
}
