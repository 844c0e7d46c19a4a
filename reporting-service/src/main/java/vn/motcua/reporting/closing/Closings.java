package vn.motcua.reporting.closing;

import vn.motcua.kernel.id.AgencyId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The closings that stand. Of two that were written at the same time the first on the topic stands.
 */
public interface Closings {

    /** Some of the closings of a subtree, the newest period first. */
    record Page(List<SignedClosing> items, long total) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /** The closing of a unit's period. */
    Optional<SignedClosing> of(String unit, String period);

    /** The closing that holds a unit's figures for these days: its own, or of a unit above it. */
    Optional<SignedClosing> holding(AgencyId unit, LocalDate from, LocalDate toExclusive);

    /** The closings of a chain, the oldest first. */
    List<SignedClosing> chain(String unit, String chain);

    /** The closings of a unit and of all below it. */
    Page page(AgencyId root, int page, int size);

    /** Whether a closing that was written stands; empty until it has been read. */
    Optional<Boolean> stands(String id);
}
