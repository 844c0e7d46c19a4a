package vn.motcua.kernel.clock;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * When a result must be there, and why then.
 *
 * @param at the end of a working session; absent for a procedure without a time limit
 * @param derivation every step from reception to the end, in order
 */
public record DueDate(@Nullable Instant at, List<DerivationStep> derivation) {

    public DueDate {
        derivation = List.copyOf(derivation);
    }
}
