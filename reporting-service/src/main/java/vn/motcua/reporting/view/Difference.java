package vn.motcua.reporting.view;

import java.util.Map;

/**
 * Where the live ledger and the rebuilt one say different things.
 *
 * @param id of a sum, its key; of a dossier, its id
 * @param live what the live ledger says, by account or component, where they differ
 * @param rebuilt what the rebuilt one says there
 */
public record Difference(
        Kind kind, String id, Map<String, String> live, Map<String, String> rebuilt) {

    /** What is compared. */
    public enum Kind {
        SUM,
        DOSSIER
    }

    public Difference {
        live = Map.copyOf(live);
        rebuilt = Map.copyOf(rebuilt);
    }
}
