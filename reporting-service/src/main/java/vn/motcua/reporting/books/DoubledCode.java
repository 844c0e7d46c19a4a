package vn.motcua.reporting.books;

import java.time.Instant;
import java.util.List;

/**
 * A code that more than one dossier has.
 *
 * @param dossiers the one known first comes first: its receipt was printed first
 */
public record DoubledCode(String code, List<Bearer> dossiers) {

    public DoubledCode {
        dossiers = List.copyOf(dossiers);
    }

    /**
     * A dossier that has it.
     *
     * @param recordedAt when the system learned of it
     */
    public record Bearer(
            String id,
            String agency,
            String department,
            String procedure,
            Instant receivedAt,
            Instant recordedAt) {}
}
